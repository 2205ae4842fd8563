// <academy-sync texts [line]>: what waits, what was sent and when, what is kept on this phone; "Try to send now".
// With [line]: one quiet sentence.
import { belongsTo, refresh, send, waiting, watch } from './journal.js';
import { kept } from './kept.js';
import { count, fill, moment, weight } from './words.js';

const SHAPES = {
  waits: '<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2 1.3"/>',
  done: '<path d="m3 8.5 3.3 3.3L13 5"/>',
  refused: '<circle cx="8" cy="8" r="5.5"/><path d="m4.2 11.8 7.6-7.6"/>',
};

function state(shape, tone, words) {
  const element = document.createElement('span');
  element.className = 'state ' + tone;
  element.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[shape]}</svg>`;
  element.append(words);
  return element;
}

function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children.filter(Boolean));
  return element;
}

class AcademySync extends HTMLElement {
  get lang() {
    return this.closest('[lang]')?.getAttribute('lang') ?? 'en';
  }

  get texts() {
    this.words ??= JSON.parse(this.getAttribute('texts') || '{}');
    return this.words;
  }

  async connectedCallback() {
    if (this.getAttribute('person')) await belongsTo(this.getAttribute('person'));
    this.stop = watch((journal) => this.show(journal));
    this.again = () => refresh();
    addEventListener('academy-pack', this.again);
    if (navigator.onLine) send();
  }

  disconnectedCallback() {
    this.stop?.();
    removeEventListener('academy-pack', this.again);
  }

  async show(journal) {
    const packs = this.hasAttribute('line') ? new Map() : await kept();
    const answers = journal.waiting.filter((entry) => entry.type === 'answer-given').length;
    const other = journal.waiting.length - answers;
    this.hasAttribute('line') ? this.line(journal, answers, other) : this.card(journal, answers, other, packs);
  }

  sentence({ waiting, refused, offline, signedOut, lastSent }, answers, other) {
    const { texts, lang } = this;
    if (refused.length > 0) return texts.refused;
    if (signedOut && waiting.length > 0) return texts.signIn;
    if (answers > 0) return count(texts.answersWait, answers, lang);
    if (other > 0 && offline) return texts.otherWaits;
    if (offline) return texts.offline;
    return lastSent ? fill(texts.allSent, moment(lastSent.at, lang)) : '';
  }

  line(journal, answers, other) {
    const words = this.sentence(journal, answers, other);
    if (words === this.said) return;
    this.said = words;
    const icon = make('span');
    icon.innerHTML = `<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="${
      journal.waiting.length > 0 || journal.offline
        ? 'M19.5 9.5A8 8 0 0 0 5 8M4.5 14.5A8 8 0 0 0 19 16M4.5 4v4.5H9M19.5 20v-4.5H15'
        : 'm5 12.5 4.5 4.5L19 7'
    }"/></svg>`;
    const line = make('span', 'sync', words && icon.firstChild, words);
    line.setAttribute('role', 'status');
    this.replaceChildren(line);
  }

  card(journal, answers, other, packs) {
    const { texts, lang } = this;
    const focused = this.contains(document.activeElement);
    const lead = journal.signedOut ? texts.leadSignedOut : journal.offline ? texts.leadOffline : texts.leadOnline;
    const row = (name, badge) => make('li', 'row between', make('span', '', name), badge);
    const waits = (number) =>
      number > 0
        ? state('waits', 's-weld', count(texts.waiting, number, lang))
        : state('done', 's-pine', texts.sent);
    const rows = [row(texts.answers, waits(answers)), row(texts.other, waits(other))];
    for (const { title, bytes } of packs.values()) {
      rows.push(row(fill(texts.kept, title, weight(texts, bytes, lang)), state('done', 's-pine', texts.isKept)));
    }
    const list = make('ul', 'stack t small', ...rows);
    const parts = [make('p', 'small mute', lead), list];
    for (const reason of new Set(journal.refused.map((entry) => entry.reason))) {
      parts.push(make('p', 'note warn only', make('span', '', reason)));
    }
    const button = make('button', 'btn full', journal.sending ? texts.sending : texts.tryNow);
    button.type = 'button';
    button.addEventListener('click', () => send(true));
    if (journal.signedOut) {
      const door = make('a', 'btn full', texts.signInNow);
      door.href = '/signin';
      parts.push(door);
    } else parts.push(button);
    const { lastSent } = journal;
    parts.push(
      make(
        'p',
        'tiny mute num',
        lastSent ? fill(texts.lastSent, moment(lastSent.at, lang), weight(texts, lastSent.bytes, lang)) : texts.neverSent,
      ),
    );
    this.replaceChildren(make('div', 'stack', ...parts));
    if (focused) this.querySelector('button')?.focus();
  }
}

/** Signing out empties this phone: what waits is sent first, or the person is asked. */
document.addEventListener('click', (event) => {
  const door = event.target.closest?.('a[href="/signout"]');
  const sync = document.querySelector('academy-sync');
  if (!door || !sync) return;
  event.preventDefault();
  send()
    .then(waiting)
    .then((number) => {
      if (number === 0 || confirm(count(sync.texts.signOut, number, sync.lang))) location.href = door.href;
    });
});

customElements.define('academy-sync', AcademySync);
