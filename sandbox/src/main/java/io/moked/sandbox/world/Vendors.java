package io.moked.sandbox.world;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.google.GoogleVoices;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.world.Ports.Listener;
import io.moked.sandbox.world.ServiceSettings.VendorAddresses;

/** The emulated vendors, reached over the wire. */
final class Vendors implements AutoCloseable {

    private final Opened opened = new Opened();
    private final VendorServer server;
    private final VendorAddresses addresses;

    private Vendors(Ports ports, KeyRing keys) {
        server = opened.add(VendorServer.start(ports.of(Listener.VENDORS)));
        var faults = new Faults();
        var attribution = new CallAttribution();
        opened.add(GoogleVoices.start(ports.of(Listener.VOICES), faults, attribution));
        addresses =
                new VendorAddresses(server.url("/twilio"), server.url("/v1"), "127.0.0.1:" + ports.of(Listener.VOICES));
    }

    static Vendors start(Ports ports, KeyRing keys) {
        return new Vendors(ports, keys);
    }

    VendorAddresses addresses() {
        return addresses;
    }

    VendorServer server() {
        return server;
    }

    @Override
    public void close() {
        opened.close();
    }
}
