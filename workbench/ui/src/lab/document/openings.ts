/** The first rows of a project, from JupyterLab's server: its kernel takes a while to start. */

import { URLExt } from '@jupyterlab/coreutils';
import { type Contents, ServerConnection } from '@jupyterlab/services';
import type { Opening } from '../../protocol';

export class Openings {
  constructor(
    private readonly contents: Contents.IManager,
    private readonly settings: ServerConnection.ISettings,
  ) {}

  /** Has the server read a project quickly when it is asked to. */
  prepare(): void {
    void this.ask({});
  }

  /** The rows about one, or about the first that is not confirmed; null where none can be had. */
  async of(path: string, at?: number): Promise<Opening | null> {
    if (this.contents.driveName(path) !== '') return null;
    const response = await this.ask({ path, ...(at === undefined ? {} : { at: String(at) }) });
    return response?.status === 200 ? ((await response.json()) as Opening) : null;
  }

  /** A server that knows nothing of this is none to complain of: the kernel tells the same. */
  private async ask(query: Record<string, string>): Promise<Response | null> {
    const address = URLExt.join(this.settings.baseUrl, 'bilingual-workbench', 'opening');
    const url = address + URLExt.objectToQueryString(query);
    return ServerConnection.makeRequest(url, {}, this.settings).catch(() => null);
  }
}
