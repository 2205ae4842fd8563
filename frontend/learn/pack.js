// Courses kept on this phone: whole, by the listing of their pinned version, each file checked by its hash. The service
// worker (sw.js) serves what lies here; nothing of it is private but the shell, which carries the learner's own frame.
import { PACK, kept, listing, serve } from './phone.js';

const SHELL = 'academy-shell-';
const SHELL_LIST = '/learn/shell.json';

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
  return answer.json();
}

const keepJson = (cache, key, value) =>
  cache.put(key, new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } }));

async function hash(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Brings the frame of the learner's app in a language; a new one replaces the old only when it is whole. */
export async function keepShell(lang) {
  const wanted = await json(`${SHELL_LIST}?language=${lang}`);
  const old = (await caches.keys()).filter((name) => name.startsWith(SHELL));
  const name = SHELL + wanted.version;
  const cache = await caches.open(name);
  const list = (await (await cache.match(SHELL_LIST))?.json()) ?? { urls: [] };
  for (const url of wanted.urls) {
    if (list.urls.includes(url)) continue;
    const answer = await fetch(url, { cache: 'no-cache' });
    if (!answer.ok || answer.redirected) throw new Error(url);
    await cache.put(url, answer);
  }
  await keepJson(cache, SHELL_LIST, { ...wanted, urls: [...new Set([...list.urls, ...wanted.urls])] });
  for (const other of old) if (other !== name) await caches.delete(other);
}

/** Keeps a course in a language, beside the languages already kept; `told` hears bytes and all bytes. */
export async function keep(course, lang, told = () => {}) {
  serve();
  navigator.storage?.persist?.();
  const before = (await kept()).get(course);
  const languages = [...new Set([...(before?.languages ?? []), lang])];
  const lists = [];
  for (const one of languages) lists.push(await json(`${listing(course)}?language=${one}`));
  const main = lists.at(-1);
  const files = [...new Map(lists.flatMap((list) => list.files).map((file) => [file.url, file])).values()];
  const had = new Map((before?.files ?? []).map((file) => [file.url, file.sha256]));
  const cache = await caches.open(PACK + course);
  const all = files.reduce((sum, file) => sum + file.bytes, 0);
  let bytes = 0;
  for (const file of files) {
    if (had.get(file.url) !== file.sha256 || !(await cache.match(file.url))) await bring(cache, file);
    bytes += file.bytes;
    told(bytes, all);
  }
  for (const one of languages) await keepShell(one);
  await keepJson(cache, listing(course), {
    course,
    title: main.title,
    version: main.version,
    units: main.units,
    language: lang,
    languages,
    bytes: all,
    files,
  });
  const named = new Set([listing(course), ...files.map((file) => file.url)]);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!named.has(pathname + search)) await cache.delete(request);
  }
}

async function bring(cache, file) {
  for (const mode of ['default', 'reload']) {
    const answer = await fetch(file.url, { credentials: file.open ? 'omit' : 'same-origin', cache: mode });
    if (!answer.ok || answer.redirected) throw new Error(file.url);
    const bytes = await answer.arrayBuffer();
    if ((await hash(bytes)) === file.sha256) {
      const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
      await cache.put(file.url, new Response(bytes, { headers: { 'Content-Type': type } }));
      return;
    }
  }
  throw new Error('Changed on the way: ' + file.url);
}

/** Remembers in which language a kept course is read. */
export async function speak(course, lang) {
  const list = (await kept()).get(course);
  if (list && list.language !== lang && list.languages.includes(lang)) {
    await keepJson(await caches.open(PACK + course), listing(course), { ...list, language: lang });
  }
}

/** Brings what is new in the courses kept: another pinned version, a mended file. */
export async function freshen() {
  for (const [course, list] of await kept()) {
    try {
      await keep(course, list.language);
    } catch {
      return;
    }
  }
}

export async function remove(course) {
  await caches.delete(PACK + course);
}
