// How figures are said, with Western digits in every language.

const tag = (lang) => `${lang || 'en'}-u-nu-latn`;

export const fill = (text, ...values) => (text ?? '').replace(/\{(\d)\}/g, (whole, at) => values[at] ?? whole);

/** The right form for a number; `forms` come from the server, one for each plural of the language. */
export function count(forms, number, lang) {
  const form = forms?.[new Intl.PluralRules(lang || 'en').select(number)] ?? forms?.other ?? '{n}';
  return form.replace('{n}', new Intl.NumberFormat(tag(lang)).format(number));
}

/** kB up to 999, then MB with one decimal. */
export function weight(texts, bytes, lang) {
  const kilo = Math.max(1, Math.ceil(bytes / 1000));
  return kilo < 1000
    ? fill(texts.kb, kilo)
    : fill(texts.mb, new Intl.NumberFormat(tag(lang), { maximumFractionDigits: 1 }).format(bytes / 1_000_000));
}

export function moment(at, lang) {
  const when = new Date(at);
  const today = when.toDateString() === new Date().toDateString();
  const style = today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(tag(lang), style).format(when);
}
