import { expect, test, vi } from "vitest";
import { eventStream } from "./events";

/** A stream of somebody, and how its news are made. */
function streamOf(who: string, { method = "GET", mayListen = () => Promise.resolve(true) } = {}) {
  let tell: () => void = () => undefined;
  const stop = vi.fn();
  const watch = vi.fn((changed: () => void) => {
    tell = changed;
    return stop;
  });
  const leaving = new AbortController();
  const response = eventStream({ who, watch, mayListen }, { method, signal: leaving.signal });
  const said = response.text();
  return { response, said, stop, watch, leave: () => leaving.abort(), tell: () => tell() };
}

test("each change is told, until the browser leaves", async () => {
  const stream = streamOf("somebody");
  stream.tell();
  await new Promise((done) => setTimeout(done));
  stream.tell();
  await new Promise((done) => setTimeout(done));
  stream.leave();
  const news = "event: changed\ndata: {}\n\n";
  expect(await stream.said).toBe(`retry: 3000\n\n${news}${news}`);
  expect(stream.stop).toHaveBeenCalledTimes(1);
});

test("whoever may not listen any more hears nothing of what then happens: the stream ends", async () => {
  let may = true;
  const stream = streamOf("a member", { mayListen: () => Promise.resolve(may) });
  may = false;
  stream.tell();
  expect(await stream.said).toBe("retry: 3000\n\n");
  expect(stream.stop).toHaveBeenCalledTimes(1);
});

test("a database that is away ends no stream", async () => {
  const mayListen = vi.fn(() => Promise.resolve(true)).mockRejectedValueOnce(new Error("away"));
  const stream = streamOf("somebody patient", { mayListen });
  stream.tell();
  await new Promise((done) => setTimeout(done));
  expect(stream.stop).not.toHaveBeenCalled();
  stream.tell();
  await new Promise((done) => setTimeout(done));
  stream.leave();
  expect(await stream.said).toBe("retry: 3000\n\nevent: changed\ndata: {}\n\n");
});

test("a person listens in 20 windows; with one more the oldest ends, and nobody else's", async () => {
  const streams = Array.from({ length: 20 }, () => streamOf("somebody with windows"));
  const other = streamOf("somebody else");
  expect(streams.some(({ stop }) => stop.mock.calls.length > 0)).toBe(false);
  streams.push(streamOf("somebody with windows"));
  expect(streams.map(({ stop }) => stop.mock.calls.length)).toEqual([1, ...Array.from({ length: 20 }, () => 0)]);
  expect(other.stop).not.toHaveBeenCalled();
  for (const { leave } of [...streams, other]) leave();
  await Promise.all(streams.map(({ said }) => said));
});

test("a HEAD opens nothing", async () => {
  const { response, said, watch } = streamOf("a monitor", { method: "HEAD" });
  expect(response.headers.get("Content-Type")).toBe("text/event-stream");
  expect(await said).toBe("");
  expect(watch).not.toHaveBeenCalled();
});
