/* The one place that converts between code points (what the server counts) and UTF-16 (what a browser counts). */

const SKIPPED = ".chip, .flag";

/** How many code points `text` has before the UTF-16 index `units`. */
export function codePoints(text, units = text.length) {
  let count = 0;
  for (let i = 0; i < units && i < text.length; count += 1) {
    i += text.codePointAt(i) > 0xffff ? 2 : 1;
  }
  return count;
}

/** The UTF-16 index after `points` code points of `text`. */
export function utf16Index(text, points) {
  let index = 0;
  for (let left = points; left > 0 && index < text.length; left -= 1) {
    index += text.codePointAt(index) > 0xffff ? 2 : 1;
  }
  return index;
}

function* textNodes(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(SKIPPED)) yield walker.currentNode;
  }
}

/** The article's words in a paragraph, without chips and flags. */
export function paragraphText(paragraph) {
  return Array.from(textNodes(paragraph), (node) => node.data).join("");
}

/** The offset in the article of a place in the page; null outside the text. */
export function articleOffset(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const paragraph = element?.closest("[data-start]");
  if (!paragraph) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  let count = Number(paragraph.dataset.start);
  for (const text of textNodes(paragraph)) {
    if (text === range.endContainer) return count + codePoints(text.data, range.endOffset);
    if (!range.intersectsNode(text)) break;
    count += codePoints(text.data);
  }
  return count;
}

/** The selected stretch as {start, end} in code points of the article; null where there is none. */
export function selectedSpan(selection = document.getSelection()) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const start = articleOffset(range.startContainer, range.startOffset);
  const end = articleOffset(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}
