// What learners get beside what everyone reads: the unit that remembers, and around it this course kept on the phone,
// states of units and the bar.
import { belongsTo, fill, kept, percent, possible, refresh, units, watch, weight } from './phone.js';

export { attend, record } from './attending.js';

const lesson = () => document.querySelector('[data-lesson]');
const packing = () => import('./pack.js');

async function show() {
  const here = lesson();
  if (!here) return;
  const { course } = here.dataset;
  const states = await units(course);
  const steps = [...here.querySelectorAll('[data-unit-state]')];
  for (const step of steps) {
    const state = states.get(step.dataset.unitState);
    if (state) step.classList.toggle('done', state === 'completed');
  }
  const bar = here.querySelector('progress[data-progress]');
  if (!bar || !('enrolled' in here.dataset)) return;
  const now = await percent(course);
  if (now === undefined) return;
  bar.value = now;
  bar.textContent = now + ' %';
}

/** "Keep on this phone" and "Remove from this phone". */
async function offer() {
  const here = lesson();
  const button = here?.querySelector('[data-keep]');
  if (!button || !possible) return;
  const { course } = here.dataset;
  const lang = here.dataset.lang;
  const texts = JSON.parse(button.dataset.texts);
  const pack = (await kept()).get(course);
  const has = pack?.languages.includes(lang);
  const words = button.querySelector('[data-words]') ?? button;
  words.textContent = has ? fill(texts.remove, weight(texts, pack.bytes, document.documentElement.lang)) : texts.keep;
  button.hidden = false;
  button.onclick = async () => {
    button.disabled = true;
    try {
      const { keep, remove } = await packing();
      if (has) await remove(course);
      else await keep(course, lang, (bytes, all) => (words.textContent = fill(texts.keeping, Math.round((bytes * 100) / all))));
      dispatchEvent(new Event('academy-pack'));
      button.disabled = false;
      await offer();
    } catch {
      button.disabled = false;
      words.textContent = texts.failed;
    }
  };
}

/** Called for each page: the first, and the same in another language. */
export async function begin() {
  const here = lesson();
  await belongsTo(here.dataset.person);
  if ((await kept()).has(here.dataset.course)) {
    await (await packing()).speak(here.dataset.course, here.dataset.lang);
  }
  await offer();
  await show();
  refresh();
}

watch(show);
if (navigator.onLine && (await kept()).size > 0) {
  packing()
    .then(({ freshen }) => freshen())
    .then(show);
}
