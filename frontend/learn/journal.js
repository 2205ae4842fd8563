// What the learner does is written down here first and sent when there is a line: once, in order of number, however
// often a posting has to be repeated. Kept in this browser for one person; another person's data go.

const NAME = 'academy-learner';
const BATCH = 100;
const PATIENCE = 20_000;
const LONGEST_WAIT = 5 * 60_000;

let opened;
let person = '';
let owner = Promise.resolve();
let sending;
let retry;
let failures = 0;
const state = { waiting: [], refused: [], lastSent: null, sending: false, offline: !navigator.onLine, signedOut: false };
const listeners = new Set();
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;

const done = (request) =>
  new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });

function database() {
  opened ??= new Promise((yes, no) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('facts');
      db.createObjectStore('queue', { keyPath: 'seq', autoIncrement: true });
      db.createObjectStore('answers', { keyPath: ['course', 'block'] });
      db.createObjectStore('units', { keyPath: ['course', 'unit'] });
      db.createObjectStore('courses', { keyPath: 'slug' });
    };
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => {
        db.close();
        opened = undefined;
      };
      yes(db);
    };
    request.onerror = () => no(request.error);
  });
  return opened;
}

/** Runs `work(store...)` in one transaction and answers with its result once everything is on disk. */
async function within(names, mode, work) {
  const transaction = (await database()).transaction(names, mode, { durability: 'strict' });
  const ended = new Promise((yes, no) => {
    transaction.oncomplete = yes;
    transaction.onabort = transaction.onerror = () => no(transaction.error);
  });
  const result = await work(...names.map((name) => transaction.objectStore(name)));
  await ended;
  return result;
}

const read = (name, work) => within([name], 'readonly', work);

export const fact = (key) => read('facts', (facts) => done(facts.get(key)));
export const remember = (key, value) => within(['facts'], 'readwrite', (facts) => done(facts.put(value, key)));

const ofCourse = (course) => IDBKeyRange.bound([course], [course, []]);

/** The last answer to each question of a course: block to {chosen, text, right, at}. */
export const answers = async (course) =>
  new Map((await read('answers', (store) => done(store.getAll(ofCourse(course))))).map((one) => [one.block, one]));

/** How far each unit of a course is: unit to 'opened' or 'completed'. */
export const units = async (course) =>
  new Map((await read('units', (store) => done(store.getAll(ofCourse(course))))).map((one) => [one.unit, one.state]));

/** The person's courses as the server last told, last touched first. */
export const courses = async () =>
  (await read('courses', (store) => done(store.getAll()))).sort((one, other) => one.place - other.place);

/** Whole percent of a course, as org.academy.enrolments.Progress counts it, with what was not sent yet. */
export async function percent(course) {
  const known = (await courses()).find((one) => one.slug === course);
  if (!known) return undefined;
  if (known.completedAt) return 100;
  const seen = await units(course);
  const done = known.units.filter((unit) => seen.get(unit.slug) === 'completed').length;
  const right = [...(await answers(course)).values()].filter((one) => one.right).length;
  const all = known.units.length + known.neededRight;
  const now = all === 0 ? 0 : Math.min(99, Math.floor(((done + Math.min(right, known.neededRight)) * 100) / all));
  return known.whole ? now : Math.max(now, known.percent);
}

/** Everything private goes: another person sits here now. Who it was goes last: left half done, it is done again. */
export async function forget() {
  if ('caches' in globalThis) {
    for (const name of await caches.keys()) await caches.delete(name);
  }
  const db = await database();
  db.close();
  opened = undefined;
  await done(indexedDB.deleteDatabase(NAME));
}

/**
 * Says whose phone this is now. 'nobody': nobody is signed in, perhaps because a sign-in ran out, and nothing is lost
 * then. Undefined: a page kept here, which cannot know.
 */
export function belongsTo(who) {
  owner = owner.catch(() => {}).then(() => settle(who));
  return owner;
}

/** One after the other: several parts of a page ask, and only the first may find another person's data. */
async function settle(who) {
  const before = await fact('person');
  const somebody = who && who !== 'nobody';
  if (somebody && before && before !== who) await forget();
  if (somebody) await remember('person', who);
  person = (somebody ? who : before) ?? '';
  if (who) state.signedOut = !somebody && Boolean(before);
  if (!(await fact('device'))) await remember('device', crypto.randomUUID());
  await refresh();
  return person;
}

/** Writes one thing down and sees to it that it is sent. */
export async function record(type, course, unit, data = {}) {
  const at = new Date().toISOString();
  await within(['queue', 'answers', 'units'], 'readwrite', async (queue, given, seen) => {
    const { right, ...said } = data;
    await done(queue.add({ type, course, unit, at, data: said }));
    if (type === 'answer-given') {
      await done(given.put({ course, block: said.block, chosen: said.chosen ?? [], text: said.text ?? '', right, at }));
    }
    if (type === 'unit-opened' || type === 'unit-completed') {
      const before = await done(seen.get([course, unit]));
      if (before?.state !== 'completed') {
        await done(seen.put({ course, unit, state: type === 'unit-completed' ? 'completed' : 'opened' }));
      }
    }
  });
  await refresh();
  if (type !== 'time-spent') later(300);
}

/** Takes over what the server knows of this person's courses; what is newer here stays. */
export async function learn(items, whole = false) {
  await within(['courses', 'answers', 'units'], 'readwrite', async (kept, given, seen) => {
    const before = new Map((await done(kept.getAll())).map((item) => [item.slug, item]));
    if (whole) await done(kept.clear());
    for (const [place, { answers: known, ...item }] of items.entries()) {
      const old = before.get(item.slug);
      await done(kept.put({ ...item, place: whole ? place : (old?.place ?? 0), whole: Boolean(known) || old?.whole }));
      for (const unit of item.units) {
        const mine = await done(seen.get([item.slug, unit.slug]));
        if (unit.state !== 'not-started' && mine?.state !== 'completed') {
          await done(seen.put({ course: item.slug, unit: unit.slug, state: unit.state }));
        }
      }
      for (const one of known ?? []) {
        const mine = await done(given.get([item.slug, one.block]));
        if (!mine || mine.at < one.at) await done(given.put({ course: item.slug, ...one }));
      }
    }
  });
}

/** Asks the server how far the person is, in one course or all; answers null without a line or a sign-in. */
export async function progress(course) {
  try {
    const answer = await fetch('/api/v1/me/progress' + (course ? '?course=' + encodeURIComponent(course) : ''), {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 401) state.signedOut = Boolean(person);
    if (!answer.ok || answer.redirected) return null;
    const { person: whose, items } = await answer.json();
    if (person && whose !== person) {
      // a page kept here was shown to somebody else
      await belongsTo(whose);
      location.reload();
      return null;
    }
    await learn(items, !course);
    return items;
  } catch {
    return null;
  }
}

/** Called with the state of the journal now and at each change. */
export function watch(listener) {
  listeners.add(listener);
  refresh();
  return () => listeners.delete(listener);
}

export async function refresh() {
  const all = await read('queue', (queue) => done(queue.getAll()));
  state.waiting = all.filter((entry) => !entry.reason);
  state.refused = all.filter((entry) => entry.reason);
  state.lastSent = (await fact('last-sent')) ?? null;
  state.offline = !navigator.onLine;
  for (const listener of listeners) listener(state);
}

/** How much has not been sent. */
export const waiting = async () => read('queue', (queue) => done(queue.count()));

const changed = () => {
  channel?.postMessage('changed');
  return refresh();
};

function later(wait) {
  clearTimeout(retry);
  retry = setTimeout(send, wait);
}

/** Sends what waits; refused entries again only when asked to. Two tabs never send at the same time. */
export function send(again = false) {
  sending ??= (async () => {
    state.sending = true;
    await refresh();
    try {
      await (navigator.locks ? navigator.locks.request(NAME, () => post(again)) : post(again));
      failures = 0;
    } catch {
      failures++;
      if (!state.signedOut) later(Math.min(LONGEST_WAIT, 2000 * 2 ** failures));
    } finally {
      state.sending = false;
      sending = undefined;
      await changed();
    }
  })();
  return sending;
}

async function post(again) {
  for (const tried = new Set(); ; ) {
    const entries = (await read('queue', (queue) => done(queue.getAll())))
      .filter((entry) => (again || !entry.reason) && !tried.has(entry.seq))
      .slice(0, BATCH);
    if (entries.length === 0) return;
    entries.forEach((entry) => tried.add(entry.seq));
    const body = JSON.stringify({
      device: await fact('device'),
      person,
      entries: entries.map(({ reason, ...entry }) => entry),
    });
    const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1];
    const answer = await fetch('/api/v1/journal', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Accept-Language': document.documentElement.lang,
        ...(token && { 'X-XSRF-TOKEN': decodeURIComponent(token) }),
      },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    state.signedOut = answer.status === 401 || answer.redirected;
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const { results } = await answer.json();
    await within(['queue', 'facts'], 'readwrite', async (queue, facts) => {
      for (const { seq, outcome, reason } of results) {
        const entry = outcome === 'refused' && (await done(queue.get(seq)));
        await done(entry ? queue.put({ ...entry, reason }) : queue.delete(seq));
      }
      await done(facts.put({ at: new Date().toISOString(), bytes: new Blob([body]).size }, 'last-sent'));
    });
    dispatchEvent(new Event('academy-sent'));
  }
}

channel?.addEventListener('message', refresh);
addEventListener('online', () => {
  failures = 0;
  refresh();
  later(200);
});
addEventListener('offline', refresh);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && state.waiting.length > 0) later(200);
});
