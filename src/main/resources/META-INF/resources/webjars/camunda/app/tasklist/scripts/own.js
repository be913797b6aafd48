/* What our scripts have in common: where our pages are, how they are asked, and how an element is made. */
export const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

let token = null;

/** The answer as an object, or an error with a sentence for the person. */
async function read(answer) {
  const text = await answer.text();
  let content = null;
  try {
    content = JSON.parse(text);
  } catch (none) {
    // Not ours: a proxy's page, or nothing.
  }
  if (answer.ok) {
    return content;
  }
  const failure = new Error((content && content.message) || {
    401: '登录已过期，请重新登录。', 403: '您没有权限进行此项操作。', 404: '没有找到，可能已办结，或不属于您的工作站。', 413: '文件太大。',
  }[answer.status] || '没有成功，请稍后再试。');
  failure.status = answer.status;
  throw failure;
}

/** Asks one of our pages. */
export function ask(path) {
  return fetch(root + path, { headers: { Accept: 'application/json' } }).then(read, unreachable);
}

function unreachable() {
  throw new Error('连接不上服务器，请检查网络后再试。');
}

/** Sends something to one of our pages, with the token of this session; a file goes as it is, what is said of it in headers. */
export async function send(path, content, said = {}) {
  token = token || (await ask('/counter/token')).token;
  const file = content instanceof Blob;
  const post = () => fetch(root + path, {
    method: 'POST',
    headers: {
      ...said, Accept: 'application/json', 'X-Page-Token': token, 'Content-Type': file ? 'application/octet-stream' : 'application/json',
    },
    body: file ? content : JSON.stringify(content || {}),
  }).catch(unreachable);
  let answer = await post();
  if (answer.status === 403 && answer.headers.get('X-Page-Token') === 'expired') {
    // Somebody has logged in anew since.
    token = (await ask('/counter/token')).token;
    answer = await post();
  }
  return read(answer);
}

/** An element with a class and children; what people typed comes in as text, never as markup. */
export function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A button that can't be pressed twice while it works. */
export function button(words, className, act) {
  const element = make('button', `btn ${className}`, words);
  element.type = 'button';
  element.addEventListener('click', async () => {
    element.disabled = true;
    try {
      await act();
    } finally {
      element.disabled = false;
    }
  });
  return element;
}
