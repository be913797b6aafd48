package org.xieshang;

class H2SchemaTest extends SchemaContract {}
