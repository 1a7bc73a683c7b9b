package io.moked.system.desk;

/** A business that an administrator opens from a template, so that nobody else's rows are in it. */
final class NewBusiness {

    private NewBusiness() {}

    static Person opens(Person administrator, String template, String name, String number) {
        administrator.opens("/businesses/new").sees("מרפאה");
        administrator.page().getByText(template).first().click();
        return administrator
                .writes("שם העסק", name)
                .writes("מספר טלפון", number)
                .writes("טלפון להעברת שיחות", "050-234-5999")
                .photographs("open-business")
                .presses("פתיחת העסק")
                .seesTitle("שיחת ניסיון");
    }
}
