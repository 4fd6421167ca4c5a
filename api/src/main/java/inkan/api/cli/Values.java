package inkan.api.cli;

import inkan.api.notice.PrintEncoding;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How values of our own are read from arguments. */
final class Values {

    private Values() {}

    /** A municipality by its code. */
    static final class Municipality implements ITypeConverter<MunicipalityCode> {
        @Override
        public MunicipalityCode convert(String text) {
            try {
                return new MunicipalityCode(text);
            } catch (InvalidValue invalid) {
                throw new TypeConversionException(invalid.getMessage());
            }
        }
    }

    /** An encoding by its name with hyphens: {@code UTF-8-BOM}. */
    static final class Encoding implements ITypeConverter<PrintEncoding> {
        @Override
        public PrintEncoding convert(String text) {
            return Arrays.stream(PrintEncoding.values())
                    .filter(encoding -> name(encoding).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("one of "
                            + Arrays.stream(PrintEncoding.values())
                                    .map(Encoding::name)
                                    .collect(Collectors.joining(", "))));
        }

        private static String name(PrintEncoding encoding) {
            return encoding.name().replace('_', '-');
        }
    }
}
