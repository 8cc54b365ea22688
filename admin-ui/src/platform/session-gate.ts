/** Asks whoever sits there to sign in again, over whatever page it is; tells whether that was done. */
type Ask = () => Promise<boolean>;

let ask: Ask | undefined;
let asking: Promise<boolean> | undefined;

/** The signed-in part says how to ask, as long as it is on the page. */
export function askBy(next: Ask | undefined): void {
  ask = next;
}

/** The session has ended while the page was open: asks once, however many calls have found out. */
export function signInAgain(): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}
