// The page around a lesson: language switched in place. What only a learner needs comes with learner.js.
import './academy-unit.js';

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
  const languages = document.querySelector('[data-languages]');
  if (!languages) return;
  languages.open = true;
  languages.querySelector('[aria-current]')?.focus({ preventScroll: true });
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
  if (document.querySelector('[data-lesson][data-enrolled]')) await (await import('./learner.js')).begin();
}

await begin();
