// Requests over a fixed number of kept connections, one after the other on each, for a while.

import { Agent, request } from "node:http";

export type Call = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Told when the call succeeded. */
  readonly done?: (answer: string) => void;
};

/** One PUT to its last byte: whether it succeeded. */
export function put(agent: Agent, url: string, call: Call): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...call.headers,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(call.body),
    };
    const asked = request(url + call.path, { method: "PUT", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        const good = response.statusCode !== undefined && response.statusCode < 300;
        if (good) call.done?.(text);
        resolve(good);
      });
    });
    asked.on("error", reject);
    asked.end(call.body);
  });
}

/** Successful answers a second; throws when more than one in a thousand fails. */
export async function ratePerSecond(
  url: string,
  connections: number,
  seconds: number,
  next: () => Call,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let good = 0;
  let bad = 0;
  const since = performance.now();
  const until = since + seconds * 1000;
  const loop = async () => {
    while (performance.now() < until) {
      if (await put(agent, url, next())) good += 1;
      else bad += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const took = (performance.now() - since) / 1000;
  agent.destroy();
  if (bad > good / 1000) throw new Error(`${bad} of ${good + bad} requests failed.`);
  return good / took;
}
