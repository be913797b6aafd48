/*
 * Elements and text, never markup: whatever a proposer typed into a form arrives on the page as characters.
 */

const SVG = 'http://www.w3.org/2000/svg';

function put(element, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2).toLowerCase(), value);
  } else if (name === 'style') {
    Object.entries(value).forEach(([key, one]) => element.style.setProperty(key, one));
  } else if (name === 'value' || name === 'checked') {
    element[name] = value;
  } else {
    element.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : value);
  }
}

function build(element, attributes, children) {
  Object.entries(attributes || {}).forEach(([name, value]) => put(element, name, value));
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An element; attributes named on… are listeners, children are nodes or texts, empty ones are left out. */
export function h(tag, attributes, ...children) {
  return build(document.createElement(tag), attributes, children);
}

/** The same for pictures. */
export function svg(tag, attributes, ...children) {
  return build(document.createElementNS(SVG, tag), attributes, children);
}

export function replace(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}
