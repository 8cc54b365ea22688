/** On the route of every page: for everybody, and answered with HTML. */
export const PAGE = { permission: 'public', answersWith: ['text/html'] };
