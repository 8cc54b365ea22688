/**
 * Tells the page around the frame how high the list is, whenever that changes. The body is measured, as the document is
 * never less than the frame; where the message may go is for the page around to say, which checks whom it came from.
 */
export const RESIZE_SCRIPT = `(() => {
  const tell = () => parent.postMessage({ type: 'spang:resize', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.body);
})();
`;
