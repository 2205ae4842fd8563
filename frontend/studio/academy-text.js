// Rich text for authors: paragraphs, headings, lists, quotes, tables, links; value in and out as HTML.
// ProseMirror comes as plain ES modules through the page's import map. Where it cannot be had, a plain field keeps working.

const PAUSE = 600;
// the key code of keyboards that only tell that something is being written
const WRITING = 229;
const SPRITE = document.querySelector('use')?.getAttribute('href')?.split('#')[0] ?? '/icons.svg';

let kernel;

/** The editor's modules, once for all fields of the page. */
function load() {
  kernel ??= (async () => {
    const [model, state, view, commands, keymap, history, rules, lists] = await Promise.all([
      import('prosemirror-model'),
      import('prosemirror-state'),
      import('prosemirror-view'),
      import('prosemirror-commands'),
      import('prosemirror-keymap'),
      import('prosemirror-history'),
      import('prosemirror-inputrules'),
      import('prosemirror-schema-list'),
    ]);
    return { ...model, ...state, ...view, ...commands, ...keymap, ...history, ...rules, lists, schema: schemaOf(model) };
  })();
  return kernel;
}

/** Exactly what the academy's renderer lets through; anything else pasted becomes one of these or goes. */
function schemaOf({ Schema }) {
  const cell = (tag) => ({ content: 'inline*', isolating: true, parseDOM: [{ tag }], toDOM: () => [tag, 0] });
  return new Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
      heading: {
        attrs: { level: { default: 2 } },
        content: 'inline*',
        group: 'block',
        defining: true,
        parseDOM: [
          { tag: 'h1', attrs: { level: 2 } },
          { tag: 'h2', attrs: { level: 2 } },
          { tag: 'h3', attrs: { level: 3 } },
          { tag: 'h4', attrs: { level: 3 } },
        ],
        toDOM: (node) => ['h' + node.attrs.level, 0],
      },
      blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
      bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
      ordered_list: {
        content: 'list_item+',
        group: 'block',
        attrs: { start: { default: 1 } },
        parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: list.start }) }],
        toDOM: ({ attrs }) => (attrs.start === 1 ? ['ol', 0] : ['ol', { start: attrs.start }, 0]),
      },
      list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
      table: { content: 'table_head? table_body', group: 'block', isolating: true, parseDOM: [{ tag: 'table' }], toDOM: () => ['table', 0] },
      table_head: { content: 'table_row+', parseDOM: [{ tag: 'thead' }], toDOM: () => ['thead', 0] },
      table_body: { content: 'table_row+', parseDOM: [{ tag: 'tbody' }], toDOM: () => ['tbody', 0] },
      table_row: { content: '(table_cell | table_header)+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
      table_cell: cell('td'),
      table_header: cell('th'),
      text: { group: 'inline' },
      hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    },
    marks: {
      link: {
        attrs: { href: {} },
        inclusive: false,
        parseDOM: [{ tag: 'a[href]', getAttrs: (a) => ({ href: a.getAttribute('href') }) }],
        toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
      },
      strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
      em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
      code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
      sup: { excludes: 'sup sub', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
      sub: { excludes: 'sup sub', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
    },
  });
}

class AcademyText extends HTMLElement {
  #value = '';
  #words = {};
  #view;
  #field;
  #kernel;
  #timer;
  #buttons = [];

  get value() {
    return this.#value;
  }

  set value(html) {
    html ??= '';
    if (html === this.#value) return;
    this.#value = html;
    if (this.#view) this.#view.updateState(this.#state());
    if (this.#field) this.#field.value = html;
    this.#show();
  }

  /** Names of the buttons and of the field, in the person's language. */
  set words(words) {
    this.#words = words ?? {};
  }

  connectedCallback() {
    // what was said to this element before it was known lies in front of what it is now
    for (const name of ['words', 'value']) {
      if (!Object.hasOwn(this, name)) continue;
      const said = this[name];
      delete this[name];
      this[name] = said;
    }
    this.classList.add('academy-text');
    this.addEventListener('focusout', this.#left);
    window.addEventListener('pagehide', this.#flush);
    if (this.#view || this.#field) return;
    queueMicrotask(() => this.#begin());
  }

  disconnectedCallback() {
    this.#flush();
    window.removeEventListener('pagehide', this.#flush);
    this.removeEventListener('focusout', this.#left);
    this.#view?.destroy();
    this.#view = undefined;
    this.#field = undefined;
    this.replaceChildren();
  }

  async #begin() {
    if (!this.isConnected || this.#view || this.#field) return;
    // what is written already can be read while the editor arrives
    const reading = document.createElement('div');
    reading.className = 'read';
    reading.innerHTML = this.#value;
    this.replaceChildren(reading);
    try {
      this.#kernel = await load();
      if (this.isConnected && !this.#view) this.#edit();
    } catch (unavailable) {
      console.warn('The editor could not be loaded; a plain field takes its place', unavailable);
      if (this.isConnected) this.#plain();
    }
  }

  #plain() {
    const field = document.createElement('textarea');
    field.className = 'in';
    field.setAttribute('aria-label', this.#words.label ?? '');
    field.value = this.#value;
    field.addEventListener('input', () => this.#changed(field.value));
    this.#field = field;
    this.replaceChildren(field);
  }

  #edit() {
    const { EditorView } = this.#kernel;
    const bar = this.#bar();
    const place = document.createElement('div');
    this.replaceChildren(bar, place);
    this.#view = new EditorView(
      { mount: place },
      {
        state: this.#state(),
        attributes: {
          class: 'read writing',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': this.#words.label ?? '',
          'data-hint': this.#words.empty ?? '',
          ...(this.lang ? { lang: this.lang, dir: this.dir || 'auto' } : {}),
        },
        handleDOMEvents: {
          keydown: (view, key) => {
            if (!key.isComposing && key.keyCode !== WRITING) this.#look();
            return false;
          },
        },
        dispatchTransaction: (change) => {
          this.#view.updateState(this.#view.state.apply(change));
          if (change.docChanged) this.#changed(this.#html());
          this.#show();
        },
      },
    );
    this.#show();
  }

  /** The browser tells of a moved caret late, at times after the next key: whoever acts on the selection looks first. */
  #look() {
    document.dispatchEvent(new Event('selectionchange'));
  }

  #state() {
    const k = this.#kernel;
    const source = document.createElement('div');
    source.innerHTML = this.#value;
    const { list_item, bullet_list, ordered_list, blockquote, heading } = k.schema.nodes;
    const { strong, em } = k.schema.marks;
    return k.EditorState.create({
      doc: k.DOMParser.fromSchema(k.schema).parse(source),
      plugins: [
        k.inputRules({
          rules: [
            k.wrappingInputRule(/^\s*([-*])\s$/, bullet_list),
            k.wrappingInputRule(/^\s*1\.\s$/, ordered_list),
            k.wrappingInputRule(/^\s*>\s$/, blockquote),
            k.textblockTypeInputRule(/^##\s$/, heading, { level: 2 }),
            k.textblockTypeInputRule(/^###\s$/, heading, { level: 3 }),
          ],
        }),
        k.keymap({
          'Mod-z': k.undo,
          'Mod-y': k.redo,
          'Shift-Mod-z': k.redo,
          'Mod-b': k.toggleMark(strong),
          'Mod-i': k.toggleMark(em),
          Enter: k.lists.splitListItem(list_item),
          'Mod-[': k.lists.liftListItem(list_item),
          'Mod-]': k.lists.sinkListItem(list_item),
          'Shift-Enter': (state, dispatch) => {
            dispatch?.(state.tr.replaceSelectionWith(k.schema.nodes.hard_break.create()).scrollIntoView());
            return true;
          },
        }),
        k.keymap(k.baseKeymap),
        k.history(),
      ],
    });
  }

  #html() {
    const out = document.createElement('div');
    const { DOMSerializer, schema } = this.#kernel;
    DOMSerializer.fromSchema(schema).serializeFragment(this.#view.state.doc.content, { document }, out);
    return out.textContent.trim() === '' ? '' : out.innerHTML;
  }

  #changed(html) {
    this.#value = html;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, PAUSE);
    this.dispatchEvent(new Event('academy-writing', { bubbles: true }));
  }

  #flush = () => {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.dispatchEvent(new Event('academy-change', { bubbles: true }));
  };

  #left = (event) => {
    if (!this.contains(event.relatedTarget)) this.#flush();
  };

  // ---- the bar ----

  #bar() {
    const k = this.#kernel;
    const { schema } = k;
    const n = schema.nodes;
    const m = schema.marks;
    const bar = document.createElement('div');
    bar.className = 'bar text-bar';
    bar.setAttribute('role', 'toolbar');
    // the text has a language and a direction of its own; its tools have those of the house
    const { lang, dir } = document.documentElement;
    Object.assign(bar, { lang, dir });
    bar.setAttribute('aria-label', this.#words.bar ?? '');
    const mark = (type) => ({
      run: k.toggleMark(type),
      on: (s) => (s.selection.empty ? type.isInSet(s.storedMarks ?? s.selection.$from.marks()) : s.doc.rangeHasMark(s.selection.from, s.selection.to, type)),
    });
    const title = (level) => ({
      run: (s, d) => (this.#in(s, n.heading, level) ? k.setBlockType(n.paragraph)(s, d) : k.setBlockType(n.heading, { level })(s, d)),
      on: (s) => this.#in(s, n.heading, level),
    });
    const wrap = (type, command) => ({
      run: (s, d) => (this.#in(s, type) ? k.lift(s, d) : command(s, d)),
      on: (s) => this.#in(s, type),
    });
    const list = (type) => ({
      run: (s, d) => (this.#in(s, type) ? k.lists.liftListItem(n.list_item)(s, d) : k.lists.wrapInList(type)(s, d)),
      on: (s) => this.#in(s, type),
    });
    this.#buttons = [
      this.#button('bold', 'bold', mark(m.strong)),
      this.#button('italic', 'italic', mark(m.em)),
      this.#button('heading', 'heading', title(2)),
      this.#button('smaller', 'heading', title(3), 'less'),
      this.#button('list', 'list', list(n.bullet_list)),
      this.#button('numbers', 'numbers', list(n.ordered_list)),
      this.#button('quote', 'quote', wrap(n.blockquote, k.wrapIn(n.blockquote))),
      this.#button('link', 'link', { run: () => this.#askLink(bar), on: (s) => mark(m.link).on(s) }),
      this.#button('undo', 'undo', { run: k.undo, able: k.undo }, 'flip'),
      this.#button('redo', 'redo', { run: k.redo, able: k.redo }, 'flip'),
    ];
    bar.append(...this.#buttons);
    this.#buttons.forEach((button, at) => (button.tabIndex = at === 0 ? 0 : -1));
    bar.addEventListener('keydown', (event) => this.#walk(event));
    // the text keeps its selection when a finger or a mouse presses a button
    bar.addEventListener('mousedown', (event) => {
      if (event.target.closest('button')) event.preventDefault();
    });
    return bar;
  }

  #button(name, icon, { run, on, able }, extra = '') {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool ' + extra;
    button.title = this.#words[name] ?? name;
    button.setAttribute('aria-label', button.title);
    button.innerHTML = `<svg class="i" aria-hidden="true"><use href="${SPRITE}#i-${icon}"/></svg>`;
    button.addEventListener('click', () => {
      this.#look();
      run(this.#view.state, this.#view.dispatch, this.#view);
      if (name !== 'link') this.#view.focus();
    });
    button.show = (state) => {
      if (on) button.setAttribute('aria-pressed', String(Boolean(on(state))));
      if (able) button.setAttribute('aria-disabled', String(!able(state)));
    };
    return button;
  }

  #show() {
    const empty = this.#view?.state.doc.textContent === '';
    this.#view?.dom.classList.toggle('empty-text', Boolean(empty));
    if (this.#view) this.#buttons.forEach((button) => button.show(this.#view.state));
  }

  #in(state, type, level) {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth);
      if (node.type === type && (level === undefined || node.attrs.level === level)) return true;
    }
    return false;
  }

  #walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target.tagName !== 'BUTTON') return;
    const rtl = getComputedStyle(this).direction === 'rtl';
    const at = this.#buttons.indexOf(event.target);
    const next = this.#buttons[(at + (rtl ? -step : step) + this.#buttons.length) % this.#buttons.length];
    if (at < 0) return;
    event.preventDefault();
    this.#buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
  }

  #askLink(bar) {
    bar.querySelector('form')?.remove();
    const { state } = this.#view;
    const type = state.schema.marks.link;
    const { from, to, empty } = state.selection;
    let start = from;
    let end = to;
    const here = state.selection.$from.marks().find((one) => one.type === type);
    if (empty && here) {
      // the whole link around the caret
      const parent = state.selection.$from.parent;
      const offset = state.selection.$from.start();
      parent.forEach((node, at) => {
        if (here.isInSet(node.marks) && offset + at <= from && offset + at + node.nodeSize >= from) {
          start = offset + at;
          end = start + node.nodeSize;
        }
      });
    }
    if (start === end) return;
    const form = document.createElement('form');
    form.className = 'row t link-form';
    const field = document.createElement('input');
    field.className = 'in';
    field.type = 'url';
    field.dir = 'ltr';
    field.placeholder = 'https://';
    field.value = here?.attrs.href ?? '';
    field.setAttribute('aria-label', this.#words.address ?? '');
    const set = document.createElement('button');
    set.className = 'btn';
    set.textContent = this.#words.set ?? '';
    const done = () => {
      form.remove();
      this.#view.focus();
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const href = field.value.trim();
      const change = this.#view.state.tr.removeMark(start, end, type);
      if (href) change.addMark(start, end, type.create({ href: /^[a-z]+:/i.test(href) ? href : 'https://' + href }));
      this.#view.dispatch(change);
      done();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') done();
    });
    form.noValidate = true;
    form.append(field, set);
    bar.append(form);
    field.focus();
  }
}

if (!customElements.get('academy-text')) customElements.define('academy-text', AcademyText);
