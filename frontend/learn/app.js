// My courses, on this phone: from what is written down here first, then from the server.
import {
  belongsTo,
  courses,
  fact,
  fill,
  kept,
  percent,
  possible,
  progress,
  room,
  serve,
  units,
  weight,
} from './phone.js';

const page = document.querySelector('[data-app]');
const { lang } = document.documentElement;
const packing = () => import('./pack.js');
const texts = JSON.parse(page.dataset.texts);
const part = (element, name) => element.querySelector(`[data-${name}]`);

async function card(course, packs) {
  const { slug, title } = course;
  const element = document.importNode(part(page, 'course').content, true).firstElementChild;
  const seen = await units(slug);
  const done = course.units.filter((unit) => seen.get(unit.slug) === 'completed').length;
  const place = await fact('place:' + slug);
  const next = course.units.find((unit) => seen.get(unit.slug) !== 'completed');
  const unit = course.units.find((one) => one.slug === place?.unit && seen.get(one.slug) !== 'completed') ?? next;
  element.dataset.slug = slug;
  const link = part(element, 'title');
  link.textContent = title;
  link.href = `/learn/${slug}/${(unit ?? course.units[0]).slug}`;
  part(element, 'go').href = link.href;
  if (!unit) part(element, 'go').textContent = texts.readAgain;
  const now = (await percent(slug)) ?? course.percent;
  const bar = element.querySelector('progress');
  bar.value = now;
  bar.textContent = now + ' %';
  bar.setAttribute('aria-label', title);
  part(element, 'done').textContent = fill(texts.unitsDone, done, course.units.length);
  part(element, 'next').textContent = unit ? fill(texts.goOn, unit.title) : texts.allDone;
  const button = part(element, 'keep');
  const pack = packs.get(slug);
  const bytes = pack?.bytes ?? course.units.reduce((sum, one) => sum + one.bytes, 0);
  button.textContent = fill(pack ? texts.remove : texts.keepAll, weight(texts, bytes, lang));
  button.hidden = !possible;
  button.onclick = async () => {
    button.disabled = true;
    try {
      const { keep, remove } = await packing();
      if (pack) await remove(slug);
      else {
        await progress(slug);
        await keep(slug, course.language, (had, all) => {
          button.textContent = fill(texts.keeping, Math.round((had * 100) / all));
        });
      }
      dispatchEvent(new Event('academy-pack'));
      await show();
    } catch {
      button.disabled = false;
      button.textContent = texts.failed;
    }
  };
  return element;
}

let asked = false;

async function show() {
  const packs = await kept();
  const all = await courses();
  const cards = await Promise.all(all.map((course) => card(course, packs)));
  if (all.length > 0 || asked) part(page, 'courses').replaceChildren(...cards);
  part(page, 'empty').hidden = all.length > 0 || !asked;
  const estimate = await room();
  if (estimate?.quota) {
    const meter = part(page, 'room');
    meter.hidden = false;
    meter.querySelector('meter').value = estimate.usage / estimate.quota;
    meter.querySelector('p').textContent = fill(texts.room, weight(texts, estimate.usage, lang));
  }
}

if (await belongsTo(page.dataset.person)) {
  serve();
  await show();
  if (await progress()) {
    asked = true;
    await show();
  }
  const wanted = new URLSearchParams(location.search).get('keep');
  if (wanted) {
    history.replaceState(null, '', '/learn/');
    const packs = await kept();
    if (!packs.has(wanted)) page.querySelector(`[data-slug="${CSS.escape(wanted)}"] [data-keep]`)?.click();
  }
  if (navigator.onLine && possible && page.dataset.person !== 'nobody') {
    if ((await kept()).size > 0) {
      const { freshen, keepShell } = await packing();
      await keepShell(lang).catch(() => {});
      await freshen();
      await show();
    }
  }
}
