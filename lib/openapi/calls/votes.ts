// Voting: votes, guests, the meeting, the reveal and what follows.

import { assessmentInput } from "@/lib/assessments/input";
import { guestLinkInput, guestVoteInput, guestVotingInput, openGuestLinkInput } from "@/lib/guests/input";
import {
  coachInput,
  inviteCoachInput,
  saveVoteInput,
  settleVotesInput,
  startMeetingInput,
  votingInput,
} from "@/lib/votes/input";
import { type Calls, change, get, make } from "../operation";

export const voteCalls: Calls = {
  "/assessments/{assessmentId}/votes": {
    get: get("How far voting is, and the viewer's own votes; never another's", assessmentInput, "Voting"),
  },
  "/assessments/{assessmentId}/events": {
    get: get(
      "Server-sent events: `changed`, without content, when more have finished, at a reveal and at an agreed answer",
      assessmentInput,
      "text/event-stream",
    ),
  },
  "/assessments/{assessmentId}/votes/{practice}": {
    put: {
      summary:
        "Save one's own vote with the revision last seen; 409 when another window was faster or votes are revealed",
      input: saveVoteInput,
      status: 200,
      answer: "Revision",
    },
  },
  "/assessments/{assessmentId}/finish": {
    post: { summary: "Say that one has finished voting", input: votingInput, status: 200, answer: "Finished" },
    delete: { summary: "Take that back", input: votingInput, status: 200, answer: "Finished" },
  },
  "/assessments/{assessmentId}/facilitation": {
    post: change("Run the voting without voting oneself; for leads", assessmentInput),
    delete: change("Vote like everybody again", assessmentInput),
  },
  "/assessments/{assessmentId}/coaches": {
    post: change("Let somebody from outside the team run the voting; for leads", inviteCoachInput),
  },
  "/assessments/{assessmentId}/coaches/{personId}": {
    delete: change("Take that back", coachInput),
  },
  "/assessments/{assessmentId}/meeting": {
    get: get("The meeting that goes on, with its agenda and the server's clock", assessmentInput, "Meeting"),
    put: change("Start the clock of a meeting, or begin it anew; for who runs the voting", startMeetingInput),
    delete: change("End the meeting", assessmentInput),
  },
  "/assessments/{assessmentId}/reveal": {
    post: {
      summary: "Reveal the votes of a category, or of all that are open; voting there ends; for who runs the voting",
      input: votingInput,
      status: 200,
      answer: "Revealed",
    },
  },
  "/assessments/{assessmentId}/agreement": {
    get: get("What the team voted, since the reveal; for the team and its coaches", assessmentInput, "Agreement"),
  },
  "/assessments/{assessmentId}/settlement": {
    post: {
      summary: "Settle what nobody disputes at its suggestion, and list it; for who runs the voting",
      input: settleVotesInput,
      status: 200,
      answer: "Settled",
    },
  },
  "/assessments/{assessmentId}/guest-links": {
    get: get("The links by which guests come into the voting; for leads", assessmentInput, "GuestLinks"),
    post: make(
      "Let people without an account vote, for so many hours; the address is in the answer, this once",
      openGuestLinkInput,
      "NewGuestLink",
    ),
  },
  "/assessments/{assessmentId}/guest-links/{linkId}": {
    delete: change("Close a link, also for those who came in by it; their votes are counted", guestLinkInput),
  },
  "/guest/votes": {
    get: {
      ...get("How far voting is, for a guest of it: numbers, by the cookie alone", guestVotingInput, "GuestProgress"),
      guest: true,
    },
  },
  "/guest/events": {
    get: {
      ...get(
        "Server-sent events for a guest, by the cookie alone: `changed`, without content, while they may vote and once when that ends",
        guestVotingInput,
        "text/event-stream",
      ),
      guest: true,
    },
  },
  "/guest/votes/{practice}": {
    put: {
      summary: "Save a guest's vote, by the cookie that coming in gives; no session and no token works here",
      input: guestVoteInput,
      status: 200,
      answer: "Revision",
      guest: true,
    },
  },
};
