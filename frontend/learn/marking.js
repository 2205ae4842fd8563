// Whether an answer is right, without a line. The same rules as org.academy.assessments.Marking; one golden file
// (src/test/resources/assessments/marking.txt) holds both to the same verdicts.

const DIGIT = /\p{Nd}/u;
const SAID = /[\p{L}\p{Nl}\p{No}]/u;
const MARK = /\p{M}/u;
const ARABIC_STRETCH = '\u0640';

function digit(point) {
  let zero = point;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return (point - zero) % 10;
}

/** A typed answer as it is compared: without marks, case and punctuation, Western digits, one space between words. */
export function normalised(typed) {
  let said = '';
  for (const sign of typed.toLowerCase().normalize('NFKD')) {
    if (DIGIT.test(sign)) said += digit(sign.codePointAt(0));
    else if (sign === ARABIC_STRETCH) continue;
    else if (SAID.test(sign)) said += sign;
    else if (!MARK.test(sign) && said && !said.endsWith(' ')) said += ' ';
  }
  return said.trim();
}

const sameSet = (one, other) =>
  one.length === other.length && new Set(one).size === one.length && one.every((name) => other.includes(name));

const sameList = (one, other) => one.length === other.length && one.every((name, at) => name === other[at]);

/** key: {type, right: [], accept: []}; answer: {chosen: [], text}. */
export function right(key, answer) {
  switch (key.type) {
    case 'single':
      return answer.chosen.length === 1 && sameList(key.right, answer.chosen);
    case 'multiple':
      return key.right.length > 0 && sameSet(answer.chosen, key.right);
    case 'order':
      return key.right.length > 0 && sameList(key.right, answer.chosen);
    default: {
      const said = normalised(answer.text);
      return said !== '' && key.accept.some((one) => normalised(one) === said);
    }
  }
}
