// Tests of CairoBackend.
