package dev.rolebook.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parameters that a query may have.
 *
 * @param declared those that the resource method declares, by name
 * @param common those that it has in common with others, by name
 */
record KnownParameters(Map<String, QueryParameter> declared, Map<String, CommonParameter> common) {

    static KnownParameters of(Method method, List<CommonParameter> all) {
        Map<String, CommonParameter> common = new TreeMap<>();
        all.stream().filter(each -> each.isOf(method)).forEach(each -> common.put(each.name(), each));
        return new KnownParameters(QueryParameter.declaredBy(method), common);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(declared.keySet());
        names.addAll(common.keySet());
        return names;
    }
}
