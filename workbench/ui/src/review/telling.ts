/** A glossary that was changed here is told to the other views of its project in this browser. */

const name = (project: string) => `bilingual-workbench:glossary:${project}`;

export function tellOthers(project: string): void {
  const channel = new BroadcastChannel(name(project));
  channel.postMessage(null);
  channel.close();
}

/** Calls back when another view of the project has changed its glossary; returns the way to stop. */
export function onTold(project: string, listener: () => void): () => void {
  const channel = new BroadcastChannel(name(project));
  channel.onmessage = listener;
  return () => channel.close();
}
