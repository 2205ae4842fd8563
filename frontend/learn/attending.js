// What <academy-unit> does for those enrolled alone: earlier answers and the place put back, "I have read this unit",
// the time in which the lesson is looked at; all of it written to the journal.
import { answers, belongsTo, fact, progress, record, remember, send, units } from './phone.js';
import { SHAPES, make } from './shapes.js';

export { record };

const SITTING = 120_000;
const PATIENCE = 3_000;

/** Lets the academy know what was done before it is asked, unless the line is slow or gone. */
const sent = () =>
  navigator.onLine && Promise.race([send(), new Promise((late) => setTimeout(late, PATIENCE))]);

/** Goes along with a unit until it makes room for another. */
export async function attend(element, signal) {
  const attendance = new Attendance(element, signal);
  await attendance.restore();
  if (signal.aborted) return;
  await belongsTo(element.getAttribute('person') || undefined);
  await attendance.restore();
  if (signal.aborted) return;
  attendance.breathe();
  const known = (await units(element.course)).has(element.unit);
  if (signal.aborted) return;
  if (!known) element.happened('unit-opened');
  if (await progress(element.course)) await attendance.restore();
}

class Attendance {
  constructor(element, signal) {
    this.element = element;
    this.signal = signal;
    element.addEventListener('click', (event) => this.clicked(event), { signal });
    document.addEventListener('visibilitychange', () => this.breathe(), { signal });
    document.addEventListener('scroll', () => this.moved(), { signal, passive: true, capture: true });
    addEventListener('pagehide', () => this.spend(), { signal });
    addEventListener('academy-sent', () => element.dispatchEvent(new Event('journal-sent')), { signal });
    signal.addEventListener('abort', () => this.end());
  }

  end() {
    this.spend();
    clearInterval(this.ticking);
    clearTimeout(this.settling);
  }

  /** Puts earlier answers back, but never over what the learner is just doing. */
  async restore() {
    const { element, signal } = this;
    const { course, unit } = element;
    const given = await answers(course);
    if (signal.aborted) return;
    for (const question of element.questions) {
      const answer = given.get(question.block);
      if (answer && !question.touched) {
        question.said = answer;
        question.judge();
      }
    }
    const state = (await units(course)).get(unit);
    if (signal.aborted) return;
    if (state === 'completed') this.read();
    if (!element.shown) {
      element.shown = true;
      const place = await fact('place:' + course);
      if (place?.unit === unit && !location.hash && !signal.aborted) element.show(place);
    }
  }

  async complete() {
    if (this.completed) return;
    this.read();
    this.spend();
    await this.element.happened('unit-completed');
  }

  read() {
    this.completed = true;
    for (const button of this.element.querySelectorAll('[data-read]')) {
      const state = make('span', { className: 'state s-pine' });
      state.innerHTML = SHAPES.right;
      state.append(this.element.texts.read ?? '');
      button.replaceWith(state);
    }
  }

  clicked(event) {
    if (event.target.closest('[data-read]')) {
      event.preventDefault();
      this.complete();
      return;
    }
    const next = event.target.closest('a[data-next]');
    if (next && !this.completed && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
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
      this.element.happened('time-spent', { seconds: Math.min(seconds, 4 * 60 * 60) });
    }
  }

  moved() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      const { course, place } = this.element;
      if (place) remember('place:' + course, place);
    }, 400);
  }
}
