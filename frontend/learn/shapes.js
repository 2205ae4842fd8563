// What a lesson is drawn with.
export const SHAPES = {
  right: '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 8.5 3.3 3.3L13 5"/></svg>',
  wrong: '<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5"/><path d="m4.2 11.8 7.6-7.6"/></svg>',
};

export const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
