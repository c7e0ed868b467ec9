"use client";

import { useSyncExternalStore } from "react";
import { useAnswering } from "./answering-context";

const words = {
  saved: "Saved",
  saving: "Saving",
  offline: "Not saved yet: no connection. Go on answering: it is kept on this device and sent by itself.",
  signed_out: "Not saved yet: you are signed out. Your answers are kept on this device.",
  another_person:
    "Not saved yet: somebody else is signed in in this browser now. Your answers are kept on this device until you are back.",
  refused: "Not saved",
  ended: "Nothing more is saved here: you signed out in this browser.",
  lonely: "Saved, but there is no connection now. Go on answering: it is kept on this device.",
} as const;

/** Where the storage is full: then only the open window has it. */
const wordsUnkept = {
  ...words,
  offline:
    "Not saved yet: no connection, and no room left in this browser. Leave this window open: it is sent by itself.",
  signed_out: "Not saved yet: you are signed out, and no room is left in this browser. Leave this window open.",
  another_person:
    "Not saved yet: somebody else is signed in in this browser now, and no room is left in it. Leave this window open.",
} as const;

const wordsForGuests = {
  ...words,
  offline: "Not saved yet: no connection. Your votes wait in this window and are sent by themselves; leave it open.",
  signed_out: "Not saved: the link by which you came in has expired or was closed. What was saved before is counted.",
  ended: "Nothing more is saved here: somebody signed out in this browser.",
  another_person: "Not saved: somebody else votes in this browser now. What was saved before is counted.",
  lonely: "Saved, but there is no connection now. Go on voting here: it waits in this window, so leave it open.",
} as const;

const unreasoned = "Not saved yet: say why it does not apply.";

function onConnection(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Whether everything is saved, in words. Only what needs attention is announced: "Saved" at each click would be noise. */
export function SaveState() {
  const { state, conflictsElsewhere, kind, isCutOff, isUnreasonedHere, held } = useAnswering();
  const online = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  const lonely = (!online || isCutOff) && state.status === "saved";
  const undecided = state.conflicts.size > 0 && state.status === "saved";
  const isCalm = state.status === "saved" || state.status === "saving";
  const unsaid = isUnreasonedHere && isCalm;
  const troubled = undecided || unsaid || lonely || !isCalm;
  const own = kind === "guest" ? wordsForGuests : state.isKept ? words : wordsUnkept;
  const calm = own[lonely ? "lonely" : state.status];
  const asked = held === "reason" ? `${unreasoned} Once more to go on without it.` : unreasoned;
  const choice = `Not saved yet: an answer waits for your choice${held === "choice" ? ". Choose first, then go on." : ""}`;
  const waiting = held === "sending" && !isCalm ? " What you pressed waits for that." : "";
  const text = state.message ?? (undecided ? choice : unsaid ? asked : calm + waiting);
  return (
    <p className="text-small text-soft" data-save-state={unsaid ? "unreasoned" : state.status}>
      <span aria-hidden={!troubled} className={troubled || state.message ? "font-medium text-warn-ink" : ""}>
        {text}
      </span>
      <span role="status" className="sr-only">
        {troubled || state.message ? text : ""}
      </span>
      {conflictsElsewhere.map((address) => (
        // The whole page is read anew: what the other one said is on the server.
        <a key={address} href={address} data-anew className="link ml-2">
          Look at it
        </a>
      ))}
      {state.status === "ended" && (
        // What this window held is gone, and only the server knows whose page this is now.
        <a href="" data-anew className="link ml-2">
          Load this page again
        </a>
      )}
      {state.status === "signed_out" && kind !== "guest" && (
        <>
          {" "}
          <a href="/sign-in" target="_blank">
            Sign in again
          </a>
          , then answer on here.
        </>
      )}
    </p>
  );
}
