package io.moked.gateway.staff;

import io.moked.chassis.api.Cursors;
import io.moked.chassis.api.ExpectedVersion;
import io.moked.chassis.api.Idempotent;
import io.moked.chassis.api.Page;
import io.moked.chassis.api.Versioned;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.PasswordShownLately;
import io.moked.gateway.account.PlainName;
import io.moked.gateway.route.ClientAddress;
import io.moked.gateway.staff.Invitations.Invitation;
import io.moked.gateway.staff.Managing.Desk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: all of them for administrators, those of a business for its owners. */
@RestController
@RequestMapping({"/api/v1/accounts", "/api/v1/businesses/{business}/accounts"})
class StaffController {

    private final Managing managing;
    private final Cursors cursors;
    private final ClientAddress addresses;

    StaffController(Managing managing, Cursors cursors, ClientAddress addresses) {
        this.managing = managing;
        this.cursors = cursors;
        this.addresses = addresses;
    }

    record NewMember(
            @NotBlank @Email @Size(max = 320) String email,
            @NotBlank @Size(max = 100) String name,
            @NotNull Role role,
            @Nullable @Size(max = 100) Set<@NotNull BusinessId> businesses) {}

    record MemberChange(
            @Nullable Role role,
            @Nullable @Size(max = 100) Set<@NotNull BusinessId> businesses,
            @Nullable Boolean disabled) {}

    /** An account and the link with which its password is set, which is not shown again. */
    record InvitedMember(
            UUID id,
            String email,
            String name,
            Role role,
            List<BusinessId> businesses,
            boolean disabled,
            boolean invitationPending,
            long version,
            Invitation invitation) {

        static InvitedMember of(Managing.Invited invited, Account viewer) {
            var member = Member.of(invited.account(), viewer);
            return new InvitedMember(
                    member.id(),
                    member.email(),
                    member.name(),
                    member.role(),
                    member.businesses(),
                    member.disabled(),
                    member.invitationPending(),
                    member.version(),
                    invited.invitation());
        }
    }

    @GetMapping
    Page<Member> accounts(
            @PathVariable(required = false) @Nullable BusinessId business,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        var list = "accounts " + business;
        var after = cursor == null ? "" : cursors.open(list, cursor).getFirst();
        return Page.of(
                        managing.list(desk(actor, business, request), after, limit + 1),
                        limit,
                        last -> cursors.seal(list, List.of(last.email())))
                .map(account -> Member.of(account, actor));
    }

    @PasswordShownLately
    @PostMapping
    @Idempotent(secret = true)
    @ResponseStatus(HttpStatus.CREATED)
    InvitedMember invite(
            @PathVariable(required = false) @Nullable BusinessId business,
            @Valid @RequestBody NewMember member,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        return InvitedMember.of(
                managing.invite(
                        desk(actor, business, request),
                        member.email(),
                        PlainName.of(member.name()),
                        member.role(),
                        member.businesses()),
                actor);
    }

    @PasswordShownLately
    @PatchMapping("/{id}")
    ResponseEntity<Member> change(
            @PathVariable(required = false) @Nullable BusinessId business,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody MemberChange change,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        var changed = managing.change(
                desk(actor, business, request),
                id,
                expected,
                new Managing.Change(change.role(), change.businesses(), change.disabled()));
        return Versioned.ok(changed.version(), Member.of(changed, actor));
    }

    @PasswordShownLately
    @PostMapping("/{id}/invitation")
    @Idempotent(secret = true)
    InvitedMember inviteAgain(
            @PathVariable(required = false) @Nullable BusinessId business,
            @PathVariable UUID id,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        return InvitedMember.of(managing.inviteAgain(desk(actor, business, request), id), actor);
    }

    @PasswordShownLately
    @DeleteMapping("/{id}/factors")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFactors(
            @PathVariable(required = false) @Nullable BusinessId business,
            @PathVariable UUID id,
            @AuthenticationPrincipal Account actor,
            HttpServletRequest request) {
        managing.removeFactors(desk(actor, business, request), id);
    }

    private Desk desk(Account actor, @Nullable BusinessId business, HttpServletRequest request) {
        return new Desk(actor, business, addresses.of(request));
    }
}
