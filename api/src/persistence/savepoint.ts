import type { Context } from './context.js';

/** Does a part of a transaction, and undoes that part alone when it throws. */
export async function attempt<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  await ctx.db.query('savepoint attempt');
  try {
    const done = await work();
    await ctx.db.query('release savepoint attempt');
    return done;
  } catch (error) {
    await undo(ctx);
    throw error;
  }
}

/** Does a part of a transaction to see what comes of it, and undoes it: with it go the locks that it took. */
export async function tryOut<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  await ctx.db.query('savepoint attempt');
  try {
    return await work();
  } finally {
    await undo(ctx);
  }
}

async function undo(ctx: Context): Promise<void> {
  await ctx.db.query('rollback to savepoint attempt');
  await ctx.db.query('release savepoint attempt');
}
