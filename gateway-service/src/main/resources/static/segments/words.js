import { session } from '/app/session.js';
import { has, t } from '/i18n/i18n.js';
import { money } from '/ui/format.js';

export const KINDS = ['VISITED', 'SERVICE', 'WORTH', 'PAID', 'NO_SHOWS', 'UPCOMING', 'IN_TOUCH', 'UNRETURNED', 'NEW', 'LEAD', 'TAG', 'CONSENT', 'GENDER', 'REACHABLE'];
export const PERIODS = [7, 30, 90, 180, 365, 730];
export const CHANNELS = ['SMS', 'WHATSAPP', 'EMAIL', 'VOICE'];

export const sign = ({ kind, negated }) => t(negated ? `segment.not.${kind}` : `segment.is.${kind}`);

export function period(days) {
    return PERIODS.includes(days) ? t(`segment.within.${days}`) : t('segment.within.days', { count: days });
}

const serviceName = (id) => session.business?.services?.find((service) => service.id === id)?.name ?? t('segment.service.gone');

function stageName(id, stages) {
    return stages ? t('segment.in-stage', { stage: stages.find((stage) => stage.id === id)?.name ?? t('segment.stage.gone') }) : '';
}

function about(condition, stages) {
    return {
        SERVICE: () => serviceName(condition.service),
        WORTH: () => money(condition.amount),
        PAID: () => money(condition.amount),
        NO_SHOWS: () => t('segment.times', { count: condition.times }),
        LEAD: () => (condition.stage ? stageName(condition.stage, stages) : ''),
        TAG: () => condition.tag,
        CONSENT: () => t(`channel.${condition.channel}`),
        GENDER: () => t(`gender.${condition.gender}`),
        REACHABLE: () => t(`segment.by.${condition.by}`),
    }[condition.kind]?.() ?? '';
}

/** What a condition says, in a few words; stages of leads have names as soon as they are given. */
export function conditionText(condition, stages) {
    const { kind, negated, times, withinDays } = condition;
    const whole = negated ? `segment.not.${kind}.told` : `segment.is.${kind}.told`;
    const what = about(condition, stages);
    const told = has(whole) ? [t(whole, { about: what, count: times })] : [sign(condition), what];
    return [...told, withinDays === null || withinDays === undefined ? '' : period(withinDays)].filter(Boolean).join(' ');
}
