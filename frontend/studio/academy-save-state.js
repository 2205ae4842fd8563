// One quiet line: Saving… · Saved 4 seconds ago · Not saved: try again. Spoken only when its kind changes.

const PATIENCE = 8000;
/** After this pause what was typed is on its way. */
const SENT = 700;

class AcademySaveState extends HTMLElement {
  #state = { kind: 'idle' };
  #words = {};
  #line;
  #status;
  #clock;
  #patience;
  #answer;
  #wrote = 0;

  /** {kind: idle | saved | failed, at: when, in ms} as the server knows it. */
  set state(state) {
    const seen = { ...state, seen: Date.now() };
    if (seen.kind === 'saved' && this.#state.kind === 'saving') {
      this.#before = seen;
      this.#believe();
    } else {
      this.#show(seen);
    }
  }

  /** An answer may be to earlier words, while later ones wait to be sent or are on their way. */
  #believe() {
    clearTimeout(this.#answer);
    if (this.#state.kind !== 'saving') return;
    const wait = this.#wrote + SENT - Date.now();
    if (wait <= 0 && window.Vaadin?.connectionState?.state !== 'loading') this.#show(this.#before);
    else this.#answer = setTimeout(() => this.#believe(), Math.max(wait, 100));
  }

  set words(words) {
    this.#words = words ?? {};
    this.#say();
  }

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>
          :host { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .5rem; font: 500 var(--s-1)/var(--lead-tool) var(--voice-tool); color: var(--ink-2); }
          :host([kind='failed']), :host([kind='offline']) { color: var(--weld-ink); }
          .dot { inline-size: .55rem; block-size: .55rem; border-radius: 50%; border: 2px solid currentColor; flex: none; }
          :host([kind='saved']) .dot { background: var(--pine); border-color: var(--pine); }
          .spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        </style><span class="dot" aria-hidden="true"></span><span class="line" aria-hidden="true"></span><span class="spoken" role="status"></span><slot></slot>`;
      this.#line = root.querySelector('.line');
      this.#status = root.querySelector('.spoken');
    }
    this.#clock = setInterval(() => this.#say(), 1000);
    document.addEventListener('input', this.#writing);
    document.addEventListener('academy-writing', this.#writing);
    window.addEventListener('beforeunload', this.#guard);
    window.addEventListener('offline', this.#lost);
    this.#say();
  }

  disconnectedCallback() {
    clearInterval(this.#clock);
    clearTimeout(this.#patience);
    document.removeEventListener('input', this.#writing);
    document.removeEventListener('academy-writing', this.#writing);
    window.removeEventListener('beforeunload', this.#guard);
    window.removeEventListener('offline', this.#lost);
  }

  #writing = (event) => {
    // a chosen file may yet be refused; its field tells how it fares
    if (!event.target.closest?.('[data-saves]') || event.composedPath()[0].type === 'file') return;
    const before = this.#state.kind === 'saving' ? this.#before : this.#state;
    this.#before = before;
    this.#wrote = Date.now();
    clearTimeout(this.#answer);
    this.#show({ kind: 'saving' });
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      const line = window.Vaadin?.connectionState?.state;
      if (!navigator.onLine || (line && line !== 'connected' && line !== 'loading')) this.#lost();
      else if (this.#state.kind === 'saving') this.#show(this.#before);
    }, PATIENCE);
  };
  #before = { kind: 'idle' };

  #lost = () => {
    if (this.#state.kind === 'saving') this.#show({ kind: 'offline' });
  };

  /** Whoever leaves before the last words arrived is asked. */
  #guard = (event) => {
    if (['saving', 'offline', 'failed'].includes(this.#state.kind)) event.preventDefault();
  };

  #show(state) {
    const changed = state.kind !== this.#state.kind;
    this.#state = state;
    this.setAttribute('kind', state.kind);
    if (state.kind !== 'saving') clearTimeout(this.#patience);
    this.#say();
    if (changed && this.#status && state.kind !== 'idle') this.#status.textContent = this.#text();
  }

  #say() {
    if (this.#line) this.#line.textContent = this.#text();
  }

  #text() {
    const { kind, at } = this.#state;
    const word = this.#words[kind] ?? '';
    return kind === 'saved' ? word.replace('{0}', this.#ago(at)) : word;
  }

  #ago(at) {
    const seconds = Math.min(0, Math.round((at - Date.now()) / 1000));
    const spoken = new Intl.RelativeTimeFormat((document.documentElement.lang || 'en') + '-u-nu-latn', { numeric: 'auto' });
    if (seconds > -60) return spoken.format(seconds, 'second');
    if (seconds > -3600) return spoken.format(Math.round(seconds / 60), 'minute');
    return spoken.format(Math.round(seconds / 3600), 'hour');
  }
}

if (!customElements.get('academy-save-state')) customElements.define('academy-save-state', AcademySaveState);
