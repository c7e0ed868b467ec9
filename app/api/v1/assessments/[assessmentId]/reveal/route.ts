import { api } from "@/lib/doors/api";
import { revealVotes } from "@/lib/votes/commands/reveal-votes";
import { votingInput } from "@/lib/votes/input";

export const POST = api(200, votingInput, revealVotes);
