// The page around a lesson: language switched in place, this course kept on the phone, states of units and the bar.
import './academy-unit.js';
import './sync.js';
import { belongsTo, percent, refresh, units, watch } from './journal.js';
import { freshen, keep, kept, possible, remove, speak } from './pack.js';
import { fill, weight } from './words.js';

const lesson = () => document.querySelector('[data-lesson]');

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

/** Another language in place: the page is exchanged, place, answers and progress stay. */
async function exchange(link) {
  const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const unit = document.querySelector('academy-unit');
  unit?.carry();
  document.title = page.title;
  const { lang, dir } = page.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.body.replaceWith(document.adoptNode(page.body));
  history.replaceState(null, '', link.href);
  await begin();
  document.querySelector('[data-languages] [aria-current]')?.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-languages] a[hreflang]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  exchange(link).catch(() => {
    const status = document.querySelector('[data-languages] [role=status]');
    if (navigator.onLine || !status) location.href = link.href;
    else status.textContent = status.dataset.noLine;
  });
});

async function begin() {
  const here = lesson();
  if (!here || !('enrolled' in here.dataset)) return;
  await belongsTo(here.dataset.person);
  await speak(here.dataset.course, here.dataset.lang);
  await offer();
  await show();
  refresh();
}

watch(show);
await begin();
if (navigator.onLine) freshen().then(show);
