const RIFERIMENTI: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no page may hold: they come from pasted cells. */
const DI_CONTROLLO = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text for the content or a quoted attribute of a page. */
export function escapeHtml(testo: string): string {
  return testo.replace(DI_CONTROLLO, '').replace(/[&<>"']/g, (segno) => RIFERIMENTI[segno] ?? segno);
}
