/** Whether somebody answers there, and well. */
export async function answers(url) {
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(2_000)});
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
