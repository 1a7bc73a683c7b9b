package io.moked.ai.turn;

import io.moked.events.BusinessId;
import io.moked.events.call.CallId;

/** Work: answer a turn of a call. */
record AnswerTurn(BusinessId business, CallId call, int turn) {}
