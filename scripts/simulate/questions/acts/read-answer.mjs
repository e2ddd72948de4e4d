/** An answer as everybody sees it; undefined where nobody does. */
export async function readAnswer({guest}, question, id) {
  const {body} = await guest.get(`/questions/${question.id}/answers?limit=100`);
  return body.items?.find((answer) => answer.id === id);
}
