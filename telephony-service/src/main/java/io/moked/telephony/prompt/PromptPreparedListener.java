package io.moked.telephony.prompt;

import io.moked.chassis.inbox.ListensTo;
import io.moked.events.call.PromptPrepared;
import org.springframework.stereotype.Component;

@Component
class PromptPreparedListener implements ListensTo<PromptPrepared> {

    private final Prompts prompts;

    PromptPreparedListener(Prompts prompts) {
        this.prompts = prompts;
    }

    @Override
    public void on(PromptPrepared event) {
        prompts.prepare(event);
    }
}
