/* Writes a text wherever somebody can write one in the business that is chosen, through the page's own client. */
async (hostile) => {
    const { get, put, request, newKey } = await import('/server/client.js');
    const { inBusiness } = await import('/app/session.js');
    const WRITTEN = ['name', 'about', 'text', 'address', 'prompt', 'greeting', 'spoken'];
    let count = 0;
    const one = () => `${hostile}${++count}`;
    const made = async (path, body, version) => {
        try {
            return await request('POST', inBusiness(path), { body, version, key: newKey() });
        } catch (problem) {
            throw new Error(`${path}: ${problem.name} ${JSON.stringify(problem.errors)}`);
        }
    };
    const soiled = (value) => {
        if (Array.isArray(value)) {
            return value.map(soiled);
        }
        return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, WRITTEN.includes(key) && typeof inner === 'string' ? one() : soiled(inner)])) : value;
    };
    const at = (days, hour) => new Date(new Date().setUTCHours(hour, 0, 0, 0) + days * 864e5).toISOString();
    const { id, version, key, changedAt, ...business } = await get(inBusiness(''));
    const written = { ...business, profile: { about: 'x', address: 'x' }, greeting: 'x', resources: [{ id: crypto.randomUUID(), name: 'x' }] };
    const { services, staff } = await put(inBusiness(''), soiled(written), version).catch((problem) => {
        throw new Error(`business: ${problem.name} ${JSON.stringify(problem.errors)}`);
    });
    const customer = await made('/customers', { name: one(), phones: ['0507004430'], tags: [one()], notes: one() });
    const twin = await made('/customers', { name: customer.name, phones: ['0507004431'], tags: [], notes: '' });
    const file = new FormData();
    file.append('file', new File(['x'], `${one()}.txt`, { type: 'text/plain' }));
    await made(`/customers/${customer.id}/files`, file);
    await made(`/customers/${customer.id}/consents`, { purpose: 'MARKETING', channel: 'SMS', granted: true, source: one() });
    await made('/lead-stages', { name: one(), days: 3 });
    const lead = await made('/leads', { customer: customer.id, matter: one(), nextStep: one() });
    await made(`/leads/${lead.id}/notes`, { text: one() });
    const lost = await made('/leads', { customer: twin.id, matter: one() });
    await made(`/leads/${lost.id}/lost`, { reason: one() }, lost.version);
    await made('/tasks', { text: one(), priority: 'HIGH', dueAt: at(1, 9) });
    await made('/segments', { name: one(), definition: { match: 'ALL', groups: [{ match: 'ANY', conditions: [{ kind: 'TAG', negated: false, tag: one() }] }] } });
    const member = staff.find((somebody) => somebody.services.length);
    const visit = { customer: customer.id, service: member.services[0], staff: member.id, note: one() };
    await made('/appointments', { ...visit, startsAt: at(1, 8), endsAt: at(1, 9), force: true, tellCustomer: false });
    await made('/waiting-list', { customer: twin.id, service: services[0].id, note: one(), wishes: { firstDay: at(1, 8).slice(0, 10), lastDay: at(14, 8).slice(0, 10) } });
    await made('/api-keys', { name: one(), scopes: ['customers:read'] });
    await made('/accounts', { name: one(), email: `${crypto.randomUUID()}@moked.example`, role: 'AGENT' });
    return { customer: customer.id, lead: lead.id };
}
