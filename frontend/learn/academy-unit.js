// <academy-unit course unit version lang [enrolled] [person] [src] texts>: a lesson, in both faces. What it leans on in
// the unit's HTML is told where that is written: org.academy.courses.UnitHtml.
import { right } from './marking.js';
import { SHAPES, make } from './shapes.js';

const TOP = 72;

/** What a learner had before them when the element made room for the same unit in another language. */
let carried;

/** The journal, earlier answers, the place: only for those enrolled. */
const attending = () => import('./learner.js');

/** A heavy picture: its link unfolds it in its place. Browsers leave it where it is until then. */
function fold(link) {
  const { width, height } = link.dataset;
  const alt = link.querySelector('small').textContent;
  const summary = make('summary', {}, ...link.childNodes);
  const picture = make('img', { loading: 'lazy', alt, width, height });
  picture.src = link.href;
  link.replaceWith(make('details', { className: 'peek' }, summary, picture));
}

/** A question's form, wherever the unit's HTML came from. */
class Question {
  constructor(form, unit) {
    this.form = form;
    this.unit = unit;
    this.block = form.dataset.block;
    this.key = {
      type: form.dataset.question,
      right: JSON.parse(form.dataset.right || '[]'),
      accept: JSON.parse(form.dataset.accept || '[]'),
    };
    this.explanation = form.querySelector('[data-explanation]');
    if (this.explanation) this.explanation.hidden = true;
    const verdict = form.querySelector('[data-verdict]');
    verdict?.remove();
    this.status = make('div', { role: 'status' });
    (this.explanation ?? form.querySelector('button')?.parentElement ?? form.lastElementChild).before(this.status);
    form.noValidate = true;
    if (this.key.type === 'order') this.arrange();
    if (verdict) this.judge();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.check();
    });
    form.addEventListener('input', () => {
      this.touched = true;
      this.unmark();
    });
  }

  get picks() {
    return [...this.form.querySelectorAll('input[name=chosen]')];
  }

  get rows() {
    return [...(this.list?.children ?? [])];
  }

  get said() {
    const text = this.form.querySelector('input[name=text]')?.value ?? '';
    const chosen = this.list
      ? this.rows.map((row) => row.dataset.option)
      : this.picks.filter((pick) => pick.checked).map((pick) => pick.value);
    return { chosen, text };
  }

  set said({ chosen, text }) {
    const typed = this.form.querySelector('input[name=text]');
    if (typed) typed.value = text;
    for (const pick of this.picks) pick.checked = chosen.includes(pick.value);
    if (this.list && chosen.length === this.rows.length) {
      for (const name of chosen) {
        const row = this.rows.find((one) => one.dataset.option === name);
        if (row) this.list.append(row);
      }
      this.number();
    }
  }

  get empty() {
    const { chosen, text } = this.said;
    return this.key.type === 'short' ? text.trim() === '' : chosen.length === 0;
  }

  /** A list with buttons in place of one select for each place. */
  arrange() {
    const selects = [...this.form.querySelectorAll('select[name=chosen]')];
    const options = [...(selects[0]?.options ?? [])].filter((option) => option.value);
    this.list = make('ol', { className: 'order' });
    for (const { value, text } of options) {
      const name = make('span', { textContent: text });
      const button = (word, sign, by) => {
        const one = make('button', { type: 'button', className: 'btn quiet', textContent: sign });
        one.setAttribute('aria-label', word.replace('{0}', text));
        one.addEventListener('click', () => this.move(row, by, one));
        return one;
      };
      const row = make('li', { className: 'pick' }, name);
      row.dataset.option = value;
      row.append(
        make(
          'span',
          { className: 'moves' },
          button(this.unit.texts.up ?? '{0} ↑', '↑', -1),
          button(this.unit.texts.down ?? '{0} ↓', '↓', 1),
        ),
      );
      this.list.append(row);
    }
    this.said = { chosen: selects.map((select) => select.value).filter(Boolean), text: '' };
    const places = selects.map((select) => select.closest('label') ?? select);
    const holder = selects[0]?.closest('ol') ?? places[0];
    holder?.before(this.list);
    if (holder?.matches('ol')) holder.remove();
    places.forEach((place) => place.remove());
    this.number();
  }

  move(row, by, button) {
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    by < 0 ? other.before(row) : other.after(row);
    this.touched = true;
    this.number();
    this.unmark();
    (button.disabled ? row.querySelector('button:not(:disabled)') : button)?.focus();
    this.status.textContent = '';
    this.status.append(
      make('span', {
        className: 'hide',
        textContent: (this.unit.texts.place ?? '{0}: {1}')
          .replace('{0}', row.firstElementChild.textContent)
          .replace('{1}', this.rows.indexOf(row) + 1)
          .replace('{2}', this.rows.length),
      }),
    );
  }

  number() {
    this.rows.forEach((row, at) => {
      const [up, down] = row.querySelectorAll('button');
      up.disabled = at === 0;
      down.disabled = at === this.rows.length - 1;
    });
  }

  /** Marks what was said, if anything was. */
  judge() {
    if (!this.empty) this.mark(right(this.key, this.said));
  }

  check() {
    if (this.empty) {
      this.status.replaceChildren(this.note('warn', this.unit.texts.chooseFirst));
      return;
    }
    const said = this.said;
    const verdict = right(this.key, said);
    this.mark(verdict);
    this.unit.happened('answer-given', {
      block: this.block,
      language: this.unit.lang,
      ...(this.key.type === 'short' ? { text: said.text.trim() } : { chosen: said.chosen }),
      right: verdict,
    });
  }

  mark(verdict) {
    this.unmark();
    const said = this.said;
    const good = new Set(this.key.right);
    for (const pick of this.picks) {
      const row = pick.closest('.pick');
      if (!row || !pick.checked) continue;
      const one = good.has(pick.value);
      row.classList.add(one ? 'ok' : 'no');
      row.append(this.state(one));
    }
    this.list?.classList.add(verdict ? 'ok' : 'no');
    const note = this.note(verdict ? 'ok' : 'bad', '');
    const words = note.lastElementChild;
    if (this.picks.length === 0 || said.chosen.length !== 1) words.append(this.state(verdict), ' ');
    else words.append(make('strong', { textContent: verdict ? this.unit.texts.right : this.unit.texts.wrong }), ' ');
    const told = this.explanation?.content ?? this.explanation;
    if (told) words.append(...[...told.cloneNode(true).childNodes]);
    this.status.replaceChildren(note);
    this.marked = true;
  }

  unmark() {
    if (!this.marked && this.status.childElementCount === 0) return;
    this.marked = false;
    for (const row of this.form.querySelectorAll('.pick')) {
      row.classList.remove('ok', 'no');
      row.querySelector('.state')?.remove();
    }
    this.list?.classList.remove('ok', 'no');
    this.status.replaceChildren();
  }

  state(verdict) {
    const state = make('span', { className: 'state ' + (verdict ? 's-pine' : 's-madder') });
    state.innerHTML = SHAPES[verdict ? 'right' : 'wrong'];
    state.append(verdict ? this.unit.texts.right : this.unit.texts.wrong);
    return state;
  }

  note(kind, text) {
    return make('p', { className: 'note only ' + kind }, make('span', { textContent: text }));
  }
}

class AcademyUnit extends HTMLElement {
  static observedAttributes = ['src'];

  /** The unit being read; the attributes may already name the next one. */
  get course() {
    return this.here?.course ?? this.getAttribute('course');
  }

  get unit() {
    return this.here?.unit ?? this.getAttribute('unit');
  }

  get enrolled() {
    return this.hasAttribute('enrolled');
  }

  get texts() {
    this.words ??= JSON.parse(this.getAttribute('texts') || '{}');
    return this.words;
  }

  connectedCallback() {
    this.begin();
  }

  disconnectedCallback() {
    this.end();
  }

  attributeChangedCallback(name, before, now) {
    if (before === null || before === now || !this.isConnected) return;
    this.end();
    this.begin();
  }

  end() {
    if (carried?.from !== this) this.carry();
    this.ending?.abort();
  }

  async begin() {
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.here = { course: this.getAttribute('course'), unit: this.getAttribute('unit') };
    this.words = undefined;
    this.shown = false;
    if (this.enrolled) attending();
    await this.load();
    if (signal.aborted) return;
    this.enhance();
    if (!this.enrolled) return;
    const { attend } = await attending();
    if (!signal.aborted) await attend(this, signal);
  }

  /** Fetches the unit's HTML where the page came without. */
  async load() {
    const src = this.getAttribute('src');
    if (!src || this.loaded === src) return;
    // what still stands here belongs to another unit: it can be read, but not answered
    this.inert = true;
    try {
      const answer = await fetch(src);
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      if (src !== this.getAttribute('src')) return;
      this.innerHTML = html;
      this.loaded = src;
    } catch {
      if (!this.querySelector('[data-block]')) {
        this.replaceChildren(make('p', { className: 'note warn only', textContent: this.texts.noLine ?? '' }));
      }
    } finally {
      this.inert = src !== this.getAttribute('src');
    }
  }

  enhance() {
    this.querySelectorAll('a.peek').forEach(fold);
    this.questions = [...this.querySelectorAll('form[data-question]')].map(
      (form) => (form.question ??= new Question(form, this)),
    );
    const back = carried?.course === this.course && carried.unit === this.unit ? carried : undefined;
    carried = undefined;
    if (back) {
      for (const question of this.questions) {
        const said = back.said.get(question.block);
        if (said) question.said = said;
        question.touched = Boolean(said);
        if (back.marked.has(question.block)) question.judge();
      }
      this.show(back.place);
      this.shown = Boolean(back.place);
    }
  }

  /** Says it aloud and, for the enrolled, writes it down. */
  happened(type, data = {}) {
    const { course, unit, enrolled } = this;
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { course, unit, ...data } }));
    return enrolled ? attending().then(({ record }) => record(type, course, unit, data)) : Promise.resolve();
  }

  get place() {
    if (!this.isConnected) return undefined;
    for (const block of this.querySelectorAll('[data-block]')) {
      const { top, bottom } = block.getBoundingClientRect();
      if (bottom > TOP) {
        return { unit: this.unit, block: block.dataset.block, into: Math.max(0, (TOP - top) / (bottom - top)) };
      }
    }
    return undefined;
  }

  show(place) {
    const block = place && this.querySelector(`[data-block="${CSS.escape(place.block)}"]`);
    if (!block || (block === this.querySelector('[data-block]') && place.into === 0)) return;
    block.scrollIntoView({ block: 'start', behavior: 'instant' });
    const { top, height } = block.getBoundingClientRect();
    let scroller = block.parentElement;
    while (scroller && !(scroller.scrollHeight > scroller.clientHeight && scroller.scrollTop > 0)) {
      scroller = scroller.parentElement;
    }
    scroller?.scrollBy({ top: top + height * place.into - TOP, behavior: 'instant' });
  }

  /** Keeps place, answers and half-made answers for the same unit in another language. */
  carry() {
    const questions = this.questions ?? [];
    carried = {
      from: this,
      course: this.course,
      unit: this.unit,
      place: this.place,
      said: new Map(questions.map((question) => [question.block, question.said])),
      marked: new Set(questions.filter((question) => question.marked).map((question) => question.block)),
    };
  }
}

customElements.define('academy-unit', AcademyUnit);
