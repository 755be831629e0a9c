// Keeps the children of an element in step with items, without making anew what is there.

/**
 * @param make gives a new child
 * @param show fills a child with its item
 */
export function fill(parent, items, make, show) {
  while (parent.children.length > items.length) {
    parent.lastElementChild.remove();
  }
  items.forEach((item, place) => {
    if (!parent.children[place]) {
      parent.append(make());
    }
    show(parent.children[place], item);
  });
}

/** A new element with children of the given names. */
export function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children.map(child => document.createElement(child)));
  return made;
}
