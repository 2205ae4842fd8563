// The service worker of the learner's app, for /learn/ only. Courses kept on the phone open from the phone first, with
// or without a line; everything else goes to the network. It stores nothing itself: learn/pack.js does.

const PACK = 'academy-pack:';
const SHELL = 'academy-shell-';
const PATIENCE = 600;
const LESSON = /^\/learn\/([a-z0-9-]+)\/([a-z0-9-]+)$/;
const COURSE = /^\/learn\/([a-z0-9-]+)$/;
const STILL = /^\/(learn\/[a-z.-]+\.(js|css|png|webmanifest)|styles\/|icons?[.\/-]|media\/)/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const page = request.mode === 'navigate' || request.headers.get('Accept')?.startsWith('text/html');
  const lesson = page && LESSON.exec(url.pathname);
  const course = page && COURSE.exec(url.pathname);
  if (lesson) event.respondWith(lessonPage(request, url, lesson[1], lesson[2]));
  else if (course) event.respondWith(coursePage(request, course[1]));
  else if (page && /^\/learn\/?$/.test(url.pathname)) event.respondWith(appPage(request, url));
  else if (STILL.test(url.pathname)) event.respondWith(still(request));
});

async function pack(course) {
  const name = PACK + course;
  if (!(await caches.has(name))) return null;
  const cache = await caches.open(name);
  const list = await (await cache.match(`/learn/${course}/pack.json`))?.json();
  return list ? { cache, list } : null;
}

async function shell() {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(SHELL))) {
    const cache = await caches.open(name);
    const list = await (await cache.match('/learn/shell.json'))?.json();
    if (list) return { cache, list };
  }
  return null;
}

const html = (text) => new Response(text, { headers: { 'Content-Type': 'text/html;charset=UTF-8' } });

async function lessonPage(request, url, course, unit) {
  const held = await pack(course);
  const frame = held && (await shell());
  if (!frame) return fetch(request);
  const lang = url.searchParams.get('lang') ?? held.list.language;
  const file = held.list.files.find((one) => one.unit === unit && one.language === lang);
  const body = file && (await held.cache.match(file.url));
  const around = body && (await frame.cache.match(`/learn/shell.html?language=${lang}`));
  if (!around) return fetch(request);
  const words = await body.text();
  const title = /data-title="([^"]*)"/.exec(words)?.[1] ?? '';
  return html(
    (await around.text())
      .replace(/\/learn\/shell\.html\?[^"]*?\b(lang|theme|data)=/g, (all, choice) => `${url.pathname}?${choice}=`)
      .replace('<div data-lesson-here></div>', () => words)
      .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`),
  );
}

async function coursePage(request, course) {
  const held = await pack(course);
  if (!held) return fetch(request);
  return soon(request, () => Response.redirect(`/learn/${course}/${held.list.units[0].slug}`));
}

async function appPage(request, url) {
  const frame = await shell();
  if (!frame) return fetch(request);
  return soon(request, async () => {
    const lang = url.searchParams.get('lang') ?? frame.list.language;
    const app =
      (await frame.cache.match(`/learn/shell.html?app&language=${lang}`)) ??
      (await frame.cache.match(`/learn/shell.html?app&language=${frame.list.language}`));
    return app ?? Response.error();
  });
}

/** The network's answer if it comes soon, else ours: a line that is there but dead must not keep anybody waiting. */
async function soon(request, ours) {
  const late = new Promise((yes) => setTimeout(yes, PATIENCE));
  const answer = await Promise.race([fetch(request).catch(() => undefined), late]);
  return answer ?? ours();
}

async function still(request) {
  return (await caches.match(request.url)) ?? fetch(request);
}
