/** Waits until the host serves again after it went over to another store, then opens the first page. */

const EVERY = 1_000;
const BEFORE_IT_ENDS = 3_000;

async function isBack(): Promise<boolean> {
  try {
    return (await fetch("/health/ready", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

async function wait(): Promise<void> {
  await new Promise((done) => setTimeout(done, BEFORE_IT_ENDS));
  while (!(await isBack())) await new Promise((done) => setTimeout(done, EVERY));
  location.replace("/");
}

void wait();
