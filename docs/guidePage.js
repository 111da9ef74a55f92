/** Turns the guide (Markdown, only the forms that it uses) into the page that the pane links to. */

const escape = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** `Perché questo valore?` → `perche-questo-valore`. */
const anchor = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const inline = (text) =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<img src="$2" alt="$1" />')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>');

const row = (line, tag) =>
  `<tr>${line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
    .join('')}</tr>`;

/** The form of a block is known from its first characters; the rows are tried in order. */
const BLOCKS = [
  {
    when: /^#{1,4} /,
    html: (block) => {
      const [, marks, text] = /^(#+) (.*)$/s.exec(block);
      return `<h${marks.length} id="${anchor(text)}">${inline(text)}</h${marks.length}>`;
    },
  },
  { when: /^```/, html: (block) => `<pre>${escape(block.replace(/^```.*\n|\n```$/g, ''))}</pre>` },
  { when: /^[-*] /, html: (block) => list(block, 'ul', /^[-*] /) },
  { when: /^\d+\. /, html: (block) => list(block, 'ol', /^\d+\. /) },
  {
    when: /^\|/,
    html: (block) => {
      const [head, , ...body] = block.split('\n');
      return `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((line) => row(line, 'td')).join('')}</tbody></table>`;
    },
  },
  { when: /^/, html: (block) => `<p>${inline(block.replace(/\n/g, ' '))}</p>` },
];

function list(block, tag, mark) {
  const items = block
    .split(/\n(?=[-*] |\d+\. )/)
    .map((item) => item.replace(mark, '').replace(/\n\s*/g, ' '));
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

/** @param markdown the guide. @returns a whole page that loads its style and images from beside it, and no script. */
export function guidePage(markdown) {
  const blocks = markdown.trim().split(/\n{2,}(?=\S)/);
  const body = blocks.map((block) => BLOCKS.find(({ when }) => when.test(block)).html(block)).join('\n');
  return `<!doctype html>
<html lang="it">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Albero: guida</title>
    <link rel="stylesheet" href="guida.css" />
  </head>
  <body><main>
${body}
  </main></body>
</html>
`;
}
