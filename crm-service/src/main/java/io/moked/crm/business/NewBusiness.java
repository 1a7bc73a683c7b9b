package io.moked.crm.business;

import io.moked.chassis.problem.Mistake;
import io.moked.chassis.problem.Problem;
import io.moked.events.business.BusinessChanged.Gender;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a business.
 *
 * @param template which kind of business
 * @param name as its customers know it
 * @param number that callers dial
 * @param handoffPhone whom to call when a caller asks for a person; absent if nobody
 * @param agentName a first name
 * @param agentGender how the agent speaks of itself; absent for the template's
 * @param openingHours its week; absent for the template's
 */
record NewBusiness(
        @Nullable String template,
        @Nullable String name,
        @Nullable String number,
        @Nullable String handoffPhone,
        @Nullable String agentName,
        @Nullable Gender agentGender,
        @Nullable List<BusinessFile.@Nullable Hours> openingHours) {

    /**
     * The same in normal form.
     *
     * @throws Problem {@code invalid}, with all that is wrong
     */
    NewBusiness checked(BusinessTemplates templates) {
        var mistakes = new ArrayList<Mistake>();
        var place = Place.start((path, code, what) -> mistakes.add(new Mistake(path, code)));
        var normalNumber = PartsReading.normalNumber(number);
        var normalHandoff = PartsReading.normalNumber(handoffPhone);
        PartsReading.number(normalNumber == null ? "" : normalNumber, place.at("number"));
        PartsReading.handoffNumber(normalHandoff, place.at("handoffPhone"));
        HoursReading.week(openingHours, place.at("openingHours"));
        if (template == null || !templates.isThere(template)) {
            place.at("template").mistake("template.unknown", "is none");
        }
        var checked = new NewBusiness(
                template,
                place.at("name").text(name, PartsReading.LONGEST_NAME),
                normalNumber,
                normalHandoff == null || normalHandoff.isBlank() ? null : normalHandoff,
                place.at("agentName").text(agentName, PartsReading.LONGEST_NAME),
                agentGender,
                openingHours);
        if (!mistakes.isEmpty()) {
            throw Problem.invalid(mistakes);
        }
        return checked;
    }
}
