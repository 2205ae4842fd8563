// Whoever works by keyboard stays where they were, though the workbench around them is drawn anew.

const TOOLS = '.block-actions, .unit-tools';

const remembered = new WeakMap();

function note(view, button) {
  const group = button.closest(TOOLS);
  remembered.set(view, group && { card: button.closest('.block')?.id, at: toolsOf(group).indexOf(button) });
}

const toolsOf = (group) => [...(group?.querySelectorAll('button') ?? [])];

/** Goes back to the button that was pressed, or to its neighbour where it can no longer be pressed. */
export function stay(view) {
  if (!remembered.has(view)) {
    remembered.set(view, null);
    view.addEventListener('focusin', (event) => note(view, event.target));
    return;
  }
  const last = remembered.get(view);
  if (!last || document.activeElement !== document.body) return;
  const card = last.card ? document.getElementById(last.card) : view.querySelector('.tree');
  const tools = toolsOf(card?.querySelector(TOOLS));
  const next = [tools[last.at], ...tools].find((button) => button && !button.disabled);
  next?.focus();
}

/** Leads whoever follows a list of what is missing to the block it names. */
export function lead(id) {
  const block = document.getElementById(id);
  block?.scrollIntoView({ block: 'center' });
  block?.querySelector('.ProseMirror, input, textarea')?.focus({ preventScroll: true });
}
