package io.moked.gateway.access;

import io.moked.chassis.token.Role;
import io.moked.gateway.forward.Doors;
import io.moked.gateway.key.ApiKeyFilter;
import io.moked.gateway.limit.RateLimitFilter;
import io.moked.gateway.session.AccountOfSession;
import io.moked.gateway.session.CsrfTokens;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What may come in: webhooks, which prove themselves by their signature; audio and feeds, which are found by an address nobody
 * can guess; people, who log in; and the pages, which are the same for everybody.
 */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");
    private static final RequestMatcher PASSKEYS = PathPatternRequestMatcher.pathPattern("/webauthn/**");
    private static final RequestMatcher PASSKEY_LOGIN =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login/webauthn");
    private static final String[] FOR_ANYBODY = {
        "/api/v1/session",
        "/api/v1/session/second-factor",
        "/api/v1/invitations/*",
        "/api/v1/offers/*",
        "/webauthn/authenticate/options",
        "/login/webauthn"
    };

    private static final String[] FOR_ADMINISTRATORS = {"/api/v1/accounts/**", "/api/v1/audit"};
    private static final String[] FOR_OWNERS = {
        "/api/v1/businesses/{business}/accounts/**",
        "/api/v1/businesses/{business}/audit",
        "/api/v1/businesses/{business}/api-keys/**",
        "/api/v1/businesses/{business}/connections/twilio/**"
    };

    private static final String[] DOCUMENTS = {"/api/openapi.json", "/api/docs", "/api/docs/*"};

    /** They belong into chains, not among the filters of the server. */
    @Bean
    FilterRegistrationBean<ApiKeyFilter> keysInTheirChainOnly(ApiKeyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> limitsInTheirChainsOnly(RateLimitFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain serviceSecurity(HttpSecurity http) throws Exception {
        return stateless(http.securityMatchers(matchers -> matchers.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .requestMatchers("/webhooks/**", "/audio/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain softwareSecurity(
            HttpSecurity http, ApiKeyFilter keys, RateLimitFilter limits, Refusals refusals) throws Exception {
        return stateless(http.securityMatcher(request -> API.matches(request) && ApiKeyFilter.isMeantBy(request)))
                .addFilterBefore(keys, AuthorizationFilter.class)
                .addFilterBefore(limits, AuthorizationFilter.class)
                .authorizeHttpRequests(EdgeSecurity::admitThroughDoors)
                .headers(SecurityHeaders::write)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain peopleSecurity(
            HttpSecurity http, AccountOfSession accounts, CsrfTokens csrf, RateLimitFilter limits, Refusals refusals)
            throws Exception {
        return http.securityMatcher(new OrRequestMatcher(API, PASSKEYS, PASSKEY_LOGIN))
                .securityContext(context -> context.securityContextRepository(accounts))
                .csrf(forgery -> forgery.csrfTokenRepository(csrf.repository()).csrfTokenRequestHandler(csrf.handler()))
                .addFilterBefore(limits, AuthorizationFilter.class)
                .authorizeHttpRequests(EdgeSecurity::admit)
                .headers(SecurityHeaders::write)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(FOR_ANYBODY)
                .permitAll()
                .requestMatchers("/api/v1/session/**", "/webauthn/register/**")
                .access(Admission.ofAnyAccount())
                .requestMatchers(FOR_ADMINISTRATORS)
                .access(Admission.of(Set.of(Role.ADMIN)))
                .requestMatchers(FOR_OWNERS)
                .access(Admission.of(Set.of(Role.ADMIN, Role.OWNER)));
        requests.requestMatchers(HttpMethod.GET, DOCUMENTS).permitAll();
        admitThroughDoors(requests);
    }

    private static void admitThroughDoors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (var door : Doors.ALL) {
            for (var method : door.methods()) {
                requests.requestMatchers(method, door.pattern()).access(Admission.through(door, method));
            }
        }
        requests.anyRequest().access(Admission.toNothing());
    }

    /** Strangers who show a secret: calendars that read a feed, and Google, which tells of a change. */
    @Bean
    @Order(0)
    SecurityFilterChain secretSecurity(HttpSecurity http, RateLimitFilter limits, Refusals refusals) throws Exception {
        return stateless(http.securityMatcher("/feeds/**", "/webhooks/google/**"))
                .addFilterBefore(limits, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/feeds/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/webhooks/google/calendar")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(SecurityHeaders::write)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pageSecurity(HttpSecurity http, Refusals refusals) throws Exception {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> {
                    SecurityHeaders.write(headers);
                    headers.cacheControl(cache -> cache.disable());
                })
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable());
    }
}
