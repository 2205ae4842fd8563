// What is kept on this phone, told without bringing or changing anything; pack.js does that.

export const PACK = 'academy-pack:';

export const listing = (course) => `/learn/${course}/pack.json`;

export const possible = 'caches' in globalThis && 'serviceWorker' in navigator;

/** Starts the service worker; only learn pages do, and only for somebody who learns here. */
export function serve() {
  if (possible) navigator.serviceWorker.register('/sw.js', { scope: '/learn/' }).catch(() => {});
}

/** What is kept: course to its listing {course, title, version, language, languages, bytes}. */
export async function kept() {
  const packs = new Map();
  if (!possible) return packs;
  for (const name of await caches.keys()) {
    if (!name.startsWith(PACK)) continue;
    const course = name.slice(PACK.length);
    const list = await (await (await caches.open(name)).match(listing(course)))?.json();
    if (list) packs.set(course, list);
  }
  return packs;
}

/** How much room the academy takes here, and how much there is: {usage, quota}, or null. */
export const room = async () => (await navigator.storage?.estimate?.()) ?? null;
