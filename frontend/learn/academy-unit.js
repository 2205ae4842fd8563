// <academy-unit course unit version lang [enrolled] [person] [src] texts>: a lesson, in both faces.
//
// The server writes the unit once (org.academy.courses.UnitHtml); this element checks answers on the device, writes
// the journal and keeps the place. What it leans on in the unit's HTML:
//   [data-block="<id>"]                                  every block, the same id in every language
//   form[data-block][data-question="single|multiple|order|short"]
//     [data-right='["b"]']  [data-accept='["…"]']       the key, as JSON
//     input[name=chosen][value]                          single, multiple
//     select[name=chosen] > option[value]                order: one for each place
//     input[name=text]                                   short
//     [data-explanation]                                 hidden until answered
//     button                                             checks
//   [data-read]                                          button: "I have read this unit"
//   a[data-next]                                         the next unit: reaching it completes this one
//   a[data-next][data-end]                               behind the last unit: what the page there says of the course
// Empty with [src]: fetches its HTML there. Emits unit-opened, time-spent, answer-given, unit-completed, and
// journal-sent when the academy has them.
import { answers, belongsTo, fact, progress, record, remember, send, units } from './journal.js';
import { right } from './marking.js';

const SHAPES = {
  right: '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.3 3.3L13 5"/></svg>',
  wrong: '<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5"/><path d="m4.2 11.8 7.6-7.6"/></svg>',
};
const SITTING = 120_000;
const PATIENCE = 3_000;
const TOP = 72;

/** What a learner had before them when the element made room for the same unit in another language. */
let carried;

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** Lets the academy know what was done before it is asked, unless the line is slow or gone. */
const sent = () =>
  navigator.onLine && Promise.race([send(), new Promise((late) => setTimeout(late, PATIENCE))]);

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
    if (verdict && !this.empty) this.mark(right(this.key, this.said));
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
    this.spend();
    this.since = undefined;
    this.ending?.abort();
    clearInterval(this.ticking);
    clearTimeout(this.settling);
  }

  async begin() {
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.here = { course: this.getAttribute('course'), unit: this.getAttribute('unit') };
    this.words = undefined;
    this.completed = false;
    this.shown = false;
    await this.load();
    if (signal.aborted) return;
    this.addEventListener('click', (event) => this.clicked(event), { signal });
    document.addEventListener('visibilitychange', () => this.breathe(), { signal });
    document.addEventListener('scroll', () => this.moved(), { signal, passive: true, capture: true });
    addEventListener('pagehide', () => this.spend(), { signal });
    addEventListener('academy-sent', () => this.dispatchEvent(new Event('journal-sent')), { signal });
    await this.enhance();
    if (signal.aborted || !this.enrolled) return;
    await belongsTo(this.getAttribute('person') || undefined);
    await this.restore();
    if (signal.aborted) return;
    this.breathe();
    const known = (await units(this.course)).has(this.unit);
    if (signal.aborted) return;
    if (!known) this.happened('unit-opened');
    if (await progress(this.course)) await this.restore();
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

  async enhance() {
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
        if (back.marked.has(question.block)) question.mark(right(question.key, question.said));
      }
      this.show(back.place);
      this.shown = Boolean(back.place);
    }
    if (this.enrolled) await this.restore();
  }

  /** Puts earlier answers back, but never over what the learner is just doing. */
  async restore() {
    const given = await answers(this.course);
    for (const question of this.questions ?? []) {
      const answer = given.get(question.block);
      if (answer && !question.touched) {
        question.said = answer;
        if (!question.empty) question.mark(right(question.key, question.said));
      }
    }
    const state = (await units(this.course)).get(this.unit);
    if (state === 'completed') this.read();
    if (!this.shown) {
      this.shown = true;
      const place = await fact('place:' + this.course);
      if (place?.unit === this.unit && !location.hash) this.show(place);
    }
  }

  /** Says it aloud and, for the enrolled, writes it down. */
  happened(type, data = {}) {
    this.dispatchEvent(
      new CustomEvent(type, { bubbles: true, detail: { course: this.course, unit: this.unit, ...data } }),
    );
    return this.enrolled ? record(type, this.course, this.unit, data) : Promise.resolve();
  }

  async complete() {
    if (this.completed) return;
    this.read();
    this.spend();
    await this.happened('unit-completed');
  }

  read() {
    this.completed = true;
    for (const button of this.querySelectorAll('[data-read]')) {
      const state = make('span', { className: 'state s-pine' });
      state.innerHTML = SHAPES.right;
      state.append(this.texts.read ?? '');
      button.replaceWith(state);
    }
  }

  clicked(event) {
    const button = event.target.closest('[data-read]');
    if (button && this.enrolled) {
      event.preventDefault();
      this.complete();
      return;
    }
    const next = event.target.closest('a[data-next]');
    if (next && this.enrolled && !this.completed && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      this.complete()
        .then(() => 'end' in next.dataset && sent())
        .finally(() => next.click());
    }
  }

  /** Counts the time in which the lesson is looked at. */
  breathe() {
    clearInterval(this.ticking);
    if (document.visibilityState === 'hidden') {
      this.spend();
      this.since = undefined;
    } else {
      this.since ??= Date.now();
      this.ticking = setInterval(() => this.spend(), SITTING);
    }
  }

  spend() {
    const seconds = this.since ? Math.round((Date.now() - this.since) / 1000) : 0;
    if (seconds >= 5) {
      this.since = Date.now();
      this.happened('time-spent', { seconds: Math.min(seconds, 4 * 60 * 60) });
    }
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

  moved() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      const place = this.isConnected && this.enrolled && this.place;
      if (place) remember('place:' + this.course, place);
    }, 400);
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
