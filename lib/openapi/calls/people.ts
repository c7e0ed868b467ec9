// Who the viewer is; people, invitations and tokens.

import { getMeInput } from "@/lib/accounts/input";
import { createInvitationInput, invitationInput, listInvitationsInput } from "@/lib/invitations/input";
import { listPeopleInput, personInput, updatePersonInput } from "@/lib/people/input";
import { createTokenInput, listTokensInput, tokenInput } from "@/lib/tokens/input";
import { type Calls, change, get, make } from "../operation";

export const peopleCalls: Calls = {
  "/me": { get: get("The viewer, their teams and units, with roles", getMeInput, "Me") },
  "/people": { get: get("Everybody in the organisation, for admins", listPeopleInput, "PageOfPeople") },
  "/people/{personId}": {
    patch: change("Rename somebody or change their role", updatePersonInput),
    delete: change("Remove somebody", personInput),
  },
  "/invitations": {
    get: get("Invitations, newest first", listInvitationsInput, "PageOfInvitations"),
    post: make("Invite somebody; the link is in the answer, this once", createInvitationInput, "NewInvitation"),
  },
  "/invitations/{invitationId}": { delete: change("Take an invitation back", invitationInput) },
  "/tokens": {
    get: get("The viewer's own tokens", listTokensInput, "PageOfTokens"),
    post: make("Make a token; its secret is in the answer, this once", createTokenInput, "NewToken"),
  },
  "/tokens/{tokenId}": { delete: change("Revoke a token", tokenInput) },
};
