/* 照片、附件 beside a task's form: what the case has, and adding to it. */
import { ask, button, make, root, send } from './own.js';

const KINDS = 'image/jpeg,image/png,image/webp,application/pdf';

function tile(path, file, again) {
  const address = `${root}${path}/${file.id}`;
  const link = make('a', 'own-tile-link');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.title = file.picture ? '点击看大图' : '点击下载';
  if (file.previewed) {
    const image = make('img', '');
    image.src = `${address}?preview=true`;
    image.alt = file.name;
    image.loading = 'lazy';
    link.append(image);
  } else {
    link.append(make('span', 'own-tile-none', 'PDF'));
  }
  link.append(make('span', 'own-tile-name', file.name));
  const parts = [link];
  if (file.note) {
    parts.push(make('span', '', file.note));
  }
  parts.push(make('span', 'own-quiet', `${file.step}，${file.who}，${file.at}，${file.size}`));
  if (file.mine) {
    parts.push(withdraw(path, file, again));
  }
  return make('li', '', ...parts);
}

/** Asks for the reason where the button was. */
function withdraw(path, file, again) {
  const place = make('span', 'own-withdraw');
  const open = make('button', 'btn btn-link btn-xs', '撤下');
  open.type = 'button';
  open.addEventListener('click', () => {
    const reason = make('input', 'form-control input-sm');
    reason.placeholder = '撤下的理由';
    reason.maxLength = 100;
    const fault = make('span', 'own-fault');
    place.replaceChildren(reason, fault, button('确定撤下', 'btn-default btn-xs', async () => {
      try {
        await send(`${path}/${file.id}/withdraw`, { reason: reason.value });
        again();
      } catch (failure) {
        fault.textContent = failure.message;
      }
    }));
    reason.focus();
  });
  place.append(open);
  return place;
}

function adding(path, shown, again) {
  const choose = make('input', '');
  choose.type = 'file';
  choose.accept = KINDS;
  choose.multiple = true;
  choose.setAttribute('aria-label', '选择文件');
  const note = make('input', 'form-control');
  note.placeholder = '例如：村口积水，8月3日拍';
  note.maxLength = 100;
  const answers = make('div', 'own-answer');
  answers.setAttribute('role', 'status');
  const add = button('上传', 'btn-primary', async () => {
    answers.replaceChildren();
    if (choose.files.length === 0) {
      answers.append(make('p', 'own-late', '请先选择文件。'));
      return;
    }
    let added = 0;
    const files = [...choose.files];
    for (const file of files) {
      add.textContent = `正在上传 ${files.indexOf(file) + 1} / ${files.length}`;
      try {
        if (file.size > shown.largest) {
          throw new Error(`文件超过 ${shown.largestInWords}，请缩小或拆分后再上传。`);
        }
        await send(path, file, { 'X-File-Name': encodeURIComponent(file.name), 'X-File-Note': encodeURIComponent(note.value) });
        added += 1;
      } catch (failure) {
        answers.append(make('p', 'own-late', `“${file.name}”：${failure.message}`));
      }
    }
    add.textContent = '上传';
    choose.value = '';
    if (added > 0) {
      if (answers.childElementCount === 0) {
        note.value = '';
      }
      answers.prepend(make('p', '', `已上传 ${added} 个文件。`));
      again();
    }
  });
  return make('section', 'own-box',
    make('p', 'own-quiet', `JPEG、PNG、WebP 图片或 PDF，每个不超过 ${shown.largestInWords}；照片里的拍摄位置等信息会自动去掉。`),
    make('label', '', '文件', choose), make('label', '', '说明（可不填）', note), add, answers);
}

export default {
  id: 'files',
  pluginPoint: 'tasklist.task.detail',
  priority: 780,
  properties: { label: '照片、附件' },
  render: (node, { taskId }) => {
    node.className = 'own-files';
    node.replaceChildren(make('p', 'own-quiet', '正在读取……'));
    const path = `/counter/tasks/${encodeURIComponent(taskId)}/files`;
    const list = make('ul', 'own-tiles');
    const none = make('p', 'own-quiet', '这个案件还没有照片和附件。');
    const fill = (shown) => {
      list.replaceChildren(...shown.files.map((file) => tile(path, file, again)));
      none.hidden = shown.files.length > 0;
    };
    const again = () => ask(path).then(fill).catch(() => {});
    ask(path)
      .then((shown) => {
        node.replaceChildren(
          shown.mayAdd ? adding(path, shown, again) : make('p', 'own-quiet', '认领任务之后可以在这里添加照片和附件。'), none, list);
        fill(shown);
      })
      .catch((failure) => node.replaceChildren(make('p', 'own-quiet', failure.message)));
  },
  unmount: () => {}
};
